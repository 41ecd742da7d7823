import TelemachusCore

/// The smallest groups, and whether a recorded release shows smaller ones.
struct DisclosureControl: Sendable {
    /// The smallest group about which anything is shown.
    let minimumGroup: Int
    /// The smallest group shown by a protected attribute.
    let protectedGroup: Int
    /// Whether a recorded release shows small groups.
    let isReleased: Bool

    init(_ settings: PrivacySettings, isReleased: Bool) {
        minimumGroup = settings.minimumGroup
        protectedGroup = max(settings.protectedGroup, settings.minimumGroup)
        self.isReleased = isReleased
    }

    /// The smallest group, or the smallest group shown by a protected attribute.
    func limit(protected: Bool) -> Int { protected ? protectedGroup : minimumGroup }

    /// Whether so many people are enough by themselves.
    ///
    /// Zero is never safe by itself.
    func shows(_ people: Int, protected: Bool = false) -> Bool { isReleased || people >= limit(protected: protected) }

    /// Why nothing is told of a group.
    func reason(protected: Bool = false) -> String {
        "not shown: fewer than \(limit(protected: protected)) people"
    }

    /// Why nothing is told of a group that would be large enough by itself.
    var differencingReason: String {
        "not shown: beside another table it would tell about fewer than \(minimumGroup) people"
    }

    /// Why nothing is told of a comparison.
    ///
    /// One sentence for all reasons: which of them it is would tell how many people gave both answers.
    var comparisonReason: String {
        "not shown: by itself or beside another table it would tell about fewer than \(minimumGroup) people"
    }

    /// Why there is a median and nothing else.
    var medianReason: String {
        "the median alone: more is shown from \(2 * minimumGroup) people on, and where this many set a table apart from "
            + "others"
    }

    /// Why there is nothing where a median would say nothing.
    var spreadReason: String { "not shown: fewer than \(2 * minimumGroup) people" }

    /// Why a test is left out of a group that is large enough.
    var testReason: String {
        "no test: with the other figures it would tell answers that fewer than \(minimumGroup) people gave"
    }
}
