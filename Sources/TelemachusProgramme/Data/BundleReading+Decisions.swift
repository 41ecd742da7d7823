import TelemachusCore

/// The files about what stages wait for: the steering group's decisions and the institutions' signatures.
extension BundleReading {
    mutating func readDecisions() {
        guard let table = table("decisions.csv", required: ["stage", "decision", "by", "reason"]) else { return }
        for row in table.rows {
            guard let stage = stage(row), let decision = requiredCell(row, "decision"),
                let by = requiredCell(row, "by"), let reason = requiredCell(row, "reason")
            else { continue }
            guard ["go", "no-go"].contains(decision.text) else {
                report(
                    "unknown-choice", "'decision' is go or no-go", at: decision.place,
                    help: "words to choose from: go, no-go")
                continue
            }
            data.approvals.append(
                .decided(
                    Decision(
                        stage: stage.id.name, isGo: decision.text == "go", by: by.text, reason: reason.text)))
        }
    }

    mutating func readSignOffs() {
        guard let table = table("sign-offs.csv", required: ["stage", "institution", "by"]) else { return }
        let institutions = programme.definition.institutions.names
        for row in table.rows {
            guard let stage = stage(row), let institution = requiredCell(row, "institution"),
                let by = requiredCell(row, "by")
            else { continue }
            guard institutions.contains(institution.text) else {
                reportUnknown("institution", "institutions", institution, among: institutions)
                continue
            }
            data.approvals.append(
                .signedOff(SignOff(stage: stage.id.name, institution: institution.text, by: by.text)))
        }
    }
}
