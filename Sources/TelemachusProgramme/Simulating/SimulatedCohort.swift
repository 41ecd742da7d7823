public import TelemachusCore

/// The data of a made-up cohort, in the form of a bundle's data directory.
public struct SimulatedCohort: Sendable {
    /// How many people have each role, in the order of the definition.
    public let numbers: [(role: RoleID, people: Int)]
    /// How many people leave.
    public let withdrawn: Int
    /// How many answers there are.
    public internal(set) var answers = 0

    private let simulation: Simulation
    private let people: [SimulatedPerson]
    private let declining: [(person: String, role: String)]
    var rows = ResponseTable()

    init(of simulation: Simulation, people: [SimulatedPerson]) {
        self.simulation = simulation
        self.people = people
        numbers = simulation.programme.definition.roles.names.map { role in
            (RoleID(role), people.count { $0.role == role })
        }
        withdrawn = people.count { $0.departure != nil }
        let rate = simulation.profile.declined
        let missing = Int((Double(people.count) * rate / (1 - rate)).rounded())
        var codes = PersonCodes(for: simulation.programme)
        for person in people { codes.take(person.id, of: person.role) }
        declining = zip(numbers, Apportionment.split(missing, by: numbers.map { Double($0.people) }))
            .flatMap { entry, count in (0..<count).map { _ in (codes.next(for: entry.role.name), entry.role.name) } }
    }

    /// Who joined, and who consented, as a run takes it in.
    var arrivals: [Fact] {
        people.map { .enrolled(person: $0.id, role: $0.role, attributes: $0.attributes) }
            + people.filter { $0.isConsenting && hasConsent }.map { .consented(person: $0.id, version: consentVersion) }
    }

    /// What a stage waits for from the steering group and the institutions.
    func approvals(of stage: Programme.Stage) -> [Fact] {
        let gate = stage.settings.gate
        let decision = Decision(
            stage: stage.id.name, isGo: true, by: Self.steeringGroup, reason: "Invented for a pilot.")
        let institutions = gate.isSignOffNeeded ? simulation.programme.definition.institutions.names : []
        return (gate.isDecisionNeeded ? [.decided(decision)] : [])
            + institutions.map {
                .signedOff(SignOff(stage: stage.id.name, institution: $0, by: Self.signatory))
            }
    }

    /// The files of the data directory; files that would hold nothing but a heading are left out, where a run can do
    /// without.
    ///
    /// - Parameter sources: where the definition and the profile come from, for the note in data.yaml.
    /// - Returns: the files.
    public func files(from sources: [String] = []) -> [ExportedFile] {
        let attributes = simulation.programme.definition.people.attributes.names
        let asked = simulation.programme.stages.filter { !approvals(of: $0).isEmpty }.flatMap(approvals)
        var files = [
            ExportedFile(path: "data.yaml", text: provenance(sources)),
            table(
                "people", ["id", "role"] + attributes,
                people.map { person in
                    [person.id, person.role] + attributes.map { person.attributes[$0] ?? "" }
                }),
            table(
                "invitations", ["person", "role"],
                people.map { [$0.id, $0.role] } + declining.map { [$0.person, $0.role] }),
        ]
        if hasConsent {
            files.append(
                table(
                    "consents", ["person", "version"], people.filter(\.isConsenting).map { [$0.id, consentVersion] }))
        }
        let stages = simulation.programme.stages
        let left = people.compactMap { person in
            person.departure.map { [person.id, stages[$0.stage].id.name, $0.keep.rawValue] }
        }
        if !left.isEmpty { files.append(table("withdrawals", ["person", "from", "keep"], left)) }
        let decisions = asked.compactMap { fact in
            if case .decided(let decision) = fact { [decision.stage, "go", decision.by, decision.reason] } else { nil }
        }
        if !decisions.isEmpty { files.append(table("decisions", ["stage", "decision", "by", "reason"], decisions)) }
        let signOffs = asked.compactMap { fact in
            if case .signedOff(let signOff) = fact { [signOff.stage, signOff.institution, signOff.by] } else { nil }
        }
        if !signOffs.isEmpty { files.append(table("sign-offs", ["stage", "institution", "by"], signOffs)) }
        return files + [rows.file]
    }

    /// The names of all files that a data directory can have about a cohort; one that is made anew replaces them.
    public static let fileNames = [
        "data.yaml", "people.csv", "invitations.csv", "consents.csv", "withdrawals.csv", "decisions.csv",
        "sign-offs.csv", "responses.csv", "segments.csv", "codings.csv",
    ]

    private static let steeringGroup = "Invented steering group"
    private static let signatory = "Invented signatory"

    private var hasConsent: Bool {
        simulation.programme.definition.consent != nil
            || simulation.programme.stages.indices.contains(where: simulation.programme.needsConsent)
    }

    private var consentVersion: String { simulation.programme.definition.consent?.version ?? "1" }

    private func table(_ name: String, _ columns: [String], _ rows: [[String]]) -> ExportedFile {
        ExportedFile(path: name + ".csv", text: CSVText.text(of: [columns] + rows))
    }

    private func provenance(_ sources: [String]) -> String {
        let notes = [
            "Made by 'telemachus simulate' of Telemachus \(ToolVersion.current); make it anew rather than edit it."
        ]
        return (notes + sources).map { "# \($0)\n" }.joined() + """
            origin: invented
            statement: >-
              Every row is invented: a simulation made \(people.count) people and their answers with seed
              \(simulation.number). Nothing in it was observed, and no result of it says anything about a programme.
            seed: \(simulation.number)

            """
    }
}

/// The rows of responses.csv.
struct ResponseTable: Sendable {
    private var bytes: [UInt8] = []
    private var hasSessions = false

    init() {}

    /// Adds the answers of a form, in the order of the items.
    mutating func append(_ key: Response.Key, about: String, items: [Item], _ answers: Answers, sessions: Bool) {
        let start = [key.from.text, key.instrument, key.stage, about].joined(separator: ",") + ","
        let end = sessions ? "," + (key.session.map(String.init) ?? "") + "\n" : "\n"
        for item in items {
            guard let answer = answers[item.id] else { continue }
            bytes += Array(start.utf8)
            bytes += Array(item.id.utf8)
            bytes.append(UInt8(ascii: ","))
            bytes += Array(answer.text.csvQuoted.utf8)
            bytes += Array(end.utf8)
        }
        hasSessions = sessions
    }

    /// The file.
    var file: ExportedFile {
        let heading = "person,instrument,stage,about,item,value" + (hasSessions ? ",session\n" : "\n")
        var file = ExportedFile(path: "responses.csv", text: heading)
        file.bytes += bytes
        return file
    }
}
