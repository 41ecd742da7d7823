import TelemachusCore

/// Thresholds that only a recorded release may lower, and what comes out.
extension Assembly {
    mutating func checkPrivacy() {
        for (index, name) in definition.analysis.profiles.enumerated()
        where definition.privacy.release == nil && root["privacy"]?["release"] == nil {
            report(
                "profile-without-release", "how many partners people accept in '\(name)' is confidential",
                at: FieldPath("analysis.profiles").appending(index),
                help: "remove the profile, or record a release under 'privacy:'")
        }
        let floor = PrivacySettings()
        for (key, value, least) in [
            ("minimum-group", definition.privacy.minimumGroup, floor.minimumGroup),
            ("statement-contributors", definition.privacy.statementContributors, floor.statementContributors),
            ("protected-group", definition.privacy.protectedGroup, floor.protectedGroup),
        ] where value < least && definition.privacy.release == nil && root["privacy"]?["release"] == nil {
            report(
                "threshold-lowered", "\(value) is below the floor of \(least), and no release is recorded",
                at: FieldPath("privacy").appending(key),
                help: "write at least \(least), or record a release under 'privacy:'")
        }
    }

    mutating func checkExports() {
        var seen: [String: Int] = [:]
        for (index, use) in definition.exports.enumerated() {
            if let first = seen[use.id] {
                report(
                    "exported-twice", "'\(use.id)' is exported twice",
                    at: FieldPath("exports").appending(index).appending("use"),
                    related: ("first here", FieldPath("exports").appending(first).appending("use")),
                    help: "remove one of the two")
            }
            seen[use.id] = seen[use.id] ?? index
        }
    }
}
