import TelemachusCore

/// Pairs from files alone: people, and what they said of each other, without the rest of a data directory.
extension BundleReading {
    /// Everybody in the file takes part in the draw, so consent is taken as given.
    mutating func consentOfEverybody() {
        guard let version = programme.definition.consent?.version else { return }
        for case .enrolled(let person, _, _) in data.arrivals {
            consenting.insert(person)
            data.arrivals.append(.consented(person: person, version: version))
        }
    }

    /// Reports the sides of the pairs on which nobody is; where a role is unknown, that is its own problem.
    mutating func checkSides(pairedBy settings: MatchSettings) {
        guard !hasUnreadableFile, !diagnostics.contains(where: { $0.id == "unknown-role" }) else { return }
        let roles = programme.definition.roles(pairedBy: settings)
        for (side, roles) in [("mentor", roles.mentors), ("mentee", roles.mentees)]
        where !people.values.contains(where: { roles.contains($0.role) }) {
            report(
                "nobody-to-pair", "the file has nobody who could be a \(side)", at: Place(line: 1, column: 1),
                help: "add a row with the role \(roles.joined(separator: " or "))")
        }
    }

    /// Reads what people said of each other, or of themselves.
    ///
    /// - Parameters:
    ///   - stage: the stage that makes pairs; answers are taken as given at the last stage before it that asks for them.
    ///   - instruments: the instruments that the draw reads. Where the file names instruments, others may be in it as
    ///     well, so that one file serves to try several policies.
    mutating func readPreferences(before stage: StageID, instruments: [String]) {
        guard let source = source("responses.csv", isRequired: true) else { return }
        let columns = Self.heading(of: source)
        guard !columns.contains("stage") else {
            let columns = ["person", "instrument", "stage", "about", "item", "value"]
            let table = table(source, required: columns)
            return take(table) { reading, row in reading.occasion(row) }
        }
        var required = ["person", "about", "value"]
        if instruments.count > 1 { required.append("instrument") }
        if instruments.contains(where: { programme.instrument(InstrumentID($0))?.items.count != 1 }) {
            required.append("item")
        }
        let table = table(
            source, required: required, optional: ["instrument", "item"].filter { !required.contains($0) })
        if instruments.isEmpty, !columns.contains("instrument") {
            return report(
                "needless-preferences", "the policy reads no answers",
                at: table.columns.first?.place ?? Place(line: 1, column: 1),
                help: "leave --preferences out, or name a policy that reads some")
        }
        let index = programme.index(of: stage) ?? 0
        take(table, isOnlyItemMeant: true) { reading, row in
            reading.preference(row, before: index, instruments: instruments)
        }
    }

    private mutating func preference(
        _ row: CSVTable.Row, before index: Int, instruments: [String]
    ) -> Occasion? {
        guard let person = person(row), let role = people[person]?.role,
            let id = instruments.count == 1 && row["instrument"] == nil ? instruments[0] : instrument(row)?.id.name
        else { return nil }
        let asking = programme.stages.prefix(index).reversed().flatMap { stage in
            stage.asks.filter { $0.instrument == id && $0.from.contains(role) && !$0.isTogether }.map { (stage, $0) }
        }
        // Where the same is asked about several roles, at different stages or at one, the person spoken of decides.
        let spokenOf = row["about"].flatMap { people[$0.text]?.role }
        guard let (stage, ask) = asking.first(where: { $0.1.about == spokenOf.map { .each(role: $0) } }) ?? asking.first
        else {
            let roles = programme.stages.prefix(index).flatMap(\.asks).filter { $0.instrument == id }.flatMap(\.from)
            report(
                "not-asked-then", "'\(role)' is not asked '\(id)' before pairs are made",
                at: row.place(of: "person"),
                help: roles.isEmpty
                    ? "remove the row" : "roles to choose from: \(Set(roles).sorted().joined(separator: ", "))")
            return nil
        }
        guard let about = target(row, of: ask) else { return nil }
        return (
            Response.Key(from: .person(person), instrument: id, stage: stage.id.name, about: about.person), role,
            about.isPartner
        )
    }
}
