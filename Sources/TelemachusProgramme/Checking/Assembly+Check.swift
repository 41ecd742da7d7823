import TelemachusCore

/// The checks that concern several fields at once. Each that finds two places disagreeing shows both.
extension Assembly {
    mutating func check() {
        checkRoles()
        checkFormerIDs()
        checkAttributes()
        checkPeople()
        if definition.timeline.count == root["timeline"]?.elements.count {
            checkTimeline()
            checkGates()
            checkPairing()
            checkPublished()
            checkConditions()
        }
        checkComparisons()
        checkTallies()
        checkPrivacy()
        checkExports()
    }

    mutating func report(
        _ id: String, _ message: String, at path: FieldPath, ofKey: Bool = false,
        related: (String, FieldPath)? = nil, help: String, severity: Diagnostic.Severity = .error
    ) {
        reader.report(
            Diagnostic(
                id, message, severity: severity, at: root.place(of: path, ofKey: ofKey),
                related: related.map { [.init($0.0, at: root.place(of: $0.1))] } ?? [], path: path,
                help: help))
    }

    /// Whether a name such as `instrument.score` can be judged: the instrument it begins with is there and was made, or
    /// there is none of that name at all.
    ///
    /// One that could not be made has told its own mistake.
    func isJudged(_ name: String) -> Bool {
        let instrument = String(name.prefix { $0 != "." })
        return root["instruments"]?.entry(instrument) == nil || instruments.contains { $0.id.name == instrument }
    }
}
