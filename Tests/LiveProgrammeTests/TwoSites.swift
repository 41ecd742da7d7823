import TelemachusCore
import TelemachusProgramme
import TelemachusStore
import Testing

/// A programme of two institutions, with everything that a stage can wait for.
enum TwoSites {
    static let definition = """
        telemachus: 1
        id: two-sites
        title: Two sites
        model: reverse
        institutions:
          north: { title: North }
          south: { title: South }
        roles:
          mentor: { title: Fellow }
          mentee: { title: Consultant }
        people:
          institution: site
          attributes:
            site: { type: choice, options: [north, south] }
            years: { type: whole-number }
        consent: { version: "1", text: I take part. }
        scales:
          five: { points: 5 }
        instruments:
          mood:
            title: Mood
            use: questionnaire
            with:
              items:
                - { id: today, prompt: How are you?, type: scale, scale: five }
          willing:
            title: Willing
            use: willingness
        timeline:
          - stage: before
            gate: { consent: given }
            closes: { after: 14 days }
            collect:
              - { instrument: mood, from: [mentor, mentee] }
              - { instrument: willing, from: mentor, about: each-mentee }
          - stage: pairing
            gate: { sign-off: yes, go-decision: yes }
            match: { use: random-with-preferences, with: { preference: willing } }
          - stage: after
            closes: { on: 2026-06-30 }
            collect: [{ instrument: mood, from: [mentor, mentee] }]
        """

    static let people = """
        id,role,site,years
        M1,mentor,north,3
        M2,mentor,south,4
        E1,mentee,north,20
        E2,mentee,south,30

        """

    /// The programme on its first day, with its four people enrolled and Sam coordinating the south.
    static func rehearsal() throws -> Rehearsal {
        let rehearsal = try Rehearsal(definition, on: "2026-01-05")
        try rehearsal.does("enrol", rehearsal.file("people.csv", people))
        try rehearsal.does("appoint", "Sam", "--institution", "south")
        return rehearsal
    }
}

extension Rehearsal {
    /// Runs a command that is to succeed, and gives what it answers.
    @discardableResult
    func does(_ arguments: String..., location: SourceLocation = #_sourceLocation) throws -> String {
        let answer = try live(arguments)
        try #require(answer.status == 0, "\(answer.errors)", sourceLocation: location)
        return answer.result
    }

    /// Runs a command that is to be refused by the programme's rules, and gives the ids of the reasons.
    func refusals(_ arguments: String...) throws -> [String] {
        let answer = try live(arguments)
        #expect(answer.status == 2, "\(answer.result)\(answer.errors)")
        return Self.ids(in: answer.errors)
    }

    /// Runs a command whose input has problems, and gives their ids.
    func problems(_ arguments: String...) throws -> [String] {
        let answer = try live(arguments)
        #expect(answer.status == 1, "\(answer.result)\(answer.errors)")
        return Self.ids(in: answer.errors)
    }

    /// Puts facts into the journal that other commands record.
    func append(_ facts: [Fact]) throws {
        let journal = try SQLiteJournal.open(path: workspace + "/journal.sqlite")
        let noon = (try #require(CalendarDay(day))).daysSince1970 * 86_400_000 + 43_200_000
        try journal.append(facts, stamp: Stamp(at: Instant(milliseconds: noon), by: "Chris"))
        try journal.close()
    }

    /// How many facts the journal holds.
    func factCount() throws -> Int { try #require(Int(does("verify").prefix { $0 != " " })) }

    private static func ids(in errors: String) -> [String] {
        errors.matches(of: /(?m) \[([a-z0-9-]+)\]$/).map { String($0.1) }
    }
}
