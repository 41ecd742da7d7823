import TelemachusBuiltIns
import TelemachusCore
import TelemachusProgramme
import TelemachusStore
import Testing

/// A live programme as its facts tell it, day by day, without a journal.
struct Chronicle {
    private(set) var state: ProgrammeState

    /// Starts a programme with the definition.
    init(_ definition: String = Definitions.cohort, on day: String = "2026-01-05") throws {
        let outcome = ProgrammeLoader(registry: try Registry(BuiltInPlugins.registrations)).load(
            SourceText(name: "programme.yaml", bytes: Array(definition.utf8)))
        let programme = try #require(outcome.programme, "\(outcome.diagnostics.map(\.message))")
        state = ProgrammeState(of: programme)
        try on(day, .started(Starting(of: programme, coordinator: "Chris")))
    }

    /// Facts that are recorded on a day.
    mutating func on(_ day: String, _ facts: Fact...) throws { try on(day, facts) }

    /// Facts that are recorded on a day.
    mutating func on(_ day: String, _ facts: [Fact]) throws {
        let stamp = try Stamp.noon(of: day)
        for fact in facts { state.apply(fact, stamp: stamp) }
    }

    /// What a coordinator of everybody sees on a day.
    func status(_ day: String, for reader: StatusReader = .coordinator(institution: nil)) throws -> ProgrammeStatus {
        ProgrammeStatus(state, on: try #require(CalendarDay(day)), for: reader)
    }
}

extension Stamp {
    /// Noon of a day, by the coordinator of rehearsals.
    static func noon(of day: String) throws -> Stamp {
        Stamp(
            at: Instant(milliseconds: (try #require(CalendarDay(day))).daysSince1970 * 86_400_000 + 43_200_000),
            by: "Chris")
    }
}

extension Rehearsal {
    /// Writes facts into the journal on the rehearsal's day, whatever the rules say.
    func record(_ facts: [Fact]) throws {
        let journal = try SQLiteJournal.open(path: workspace + "/journal.sqlite")
        try journal.append(facts, stamp: try .noon(of: day))
        try journal.close()
    }
}

extension [Fact] {
    /// So many mentors, M1 and on, and mentees, E1 and on, at alternating sites, with their consent.
    static func people(_ mentors: Int, _ mentees: Int, consenting: Bool = true) -> [Fact] {
        [("M", "mentor", mentors), ("E", "mentee", mentees)].flatMap { letter, role, count in
            (1...count).flatMap { number -> [Fact] in
                let person = "\(letter)\(number)"
                let site = number % 2 == 1 ? "north" : "south"
                return [.enrolled(person: person, role: role, attributes: ["site": site])]
                    + (consenting ? [.consented(person: person, version: "1")] : [])
            }
        }
    }

    /// Somebody's answer to the mood form.
    static func mood(_ people: String..., at stage: String, points: Int = 3) -> [Fact] {
        people.map { person in
            .responded(
                Response(
                    key: .init(from: .person(person), instrument: "mood", stage: stage),
                    role: person.hasPrefix("M") ? "mentor" : "mentee", answers: ["today": .whole(points)]))
        }
    }

    /// A mentor's log of a session.
    static func session(
        _ number: Int, _ mentor: String, _ mentee: String, on day: String? = nil, tookPlace: Bool = true
    ) -> [Fact] {
        var answers: [String: Answer] = ["happened": .flag(tookPlace)]
        answers["date"] = day.map { .text($0) }
        return [
            .responded(
                Response(
                    key: .init(
                        from: .person(mentor), instrument: "log", stage: "meeting", about: mentee, session: number),
                    role: "mentor", answers: answers))
        ]
    }

    /// A draw that gave these pairs.
    static func drawn(_ pairs: (String, String)..., at stage: String = "pairing") -> [Fact] {
        [
            .drawn(
                DrawnPairs(
                    stage: stage, policy: "random-with-preferences", policyVersion: "1.0.0", seed: 1,
                    allocation: Allocation(
                        pairs: pairs.map { .init(mentor: PersonID($0.0), mentee: PersonID($0.1), reasons: []) },
                        unpaired: [], audit: [])))
        ]
    }
}

extension Definitions {
    /// Two sites: a form, a draw, three sessions a fortnight apart, and a form afterwards.
    static let cohort = """
        telemachus: 1
        id: cohort
        title: A cohort
        model: reverse
        roles:
          mentor: { title: Fellow, plural: Fellows }
          mentee: { title: Consultant, plural: Consultants }
        institutions:
          north: { title: North Hospital }
          south: { title: South Hospital }
        people:
          institution: site
          attributes:
            site: { type: choice, options: [north, south] }
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
          log:
            title: Session
            use: session-log
        timeline:
          - stage: before
            title: Before
            gate: { consent: given }
            closes: { after: 2 weeks }
            collect: [{ instrument: mood, from: [mentor, mentee] }]
          - stage: pairing
            title: Pairing
            match: { use: random-with-preferences }
          - stage: meeting
            title: Meetings
            meet: { sessions: 3, log: log, from: mentor, every: 2 weeks }
            closes: { after: 3 months }
          - stage: after
            title: Afterwards
            opens: { after: meeting, within: 1 month }
            collect: [{ instrument: mood, from: [mentor, mentee] }]
        """
}
