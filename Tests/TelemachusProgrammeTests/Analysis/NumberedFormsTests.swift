import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

/// Forms after each session and registers, as figures.
@Suite struct NumberedFormsTests {
    private static let definition = TinyDefinition {
        $0.roles = """
            roles:
              mentor: { title: Fellow }
              mentee: { title: Consultant }
              office: { title: Coordinator, side: neither }
            """
        $0.instruments = """
            instruments:
              rating: { title: Rating, use: tiny-form, with: { kind: ratings } }
              log: { title: Log, use: tiny-form, with: { kind: log } }
              barriers: { title: Barriers, use: tiny-form, with: { kind: words } }
            """
        $0.timeline = """
            timeline:
              - stage: draw
                match: { use: tiny-draw }
              - stage: meeting
                meet:
                  sessions: 3
                  log: log
                  from: mentor
                  after-each: [{ instrument: rating, from: mentee }]
                collect:
                  - { instrument: barriers, from: [mentor, office], as-needed: yes }
            """
    }

    /// So many pairs, of which the first met three times and the others once.
    private func results(pairs: Int, _ more: [Fact] = []) throws -> Results {
        let numbers = Array(1...pairs)
        var facts = numbers.flatMap { Fact.enrolled("mentor", "M\($0)") + Fact.enrolled("mentee", "E\($0)") }
        facts += Fact.enrolled("office", "C1")
        let drawn = numbers.map { Allocation.Pair(mentor: PersonID("M\($0)"), mentee: PersonID("E\($0)"), reasons: []) }
        facts.append(
            .drawn(
                DrawnPairs(
                    stage: "draw", policy: "tiny-draw", policyVersion: "2.0.0", seed: 1,
                    allocation: Allocation(pairs: drawn, unpaired: [], audit: []))))
        for pair in numbers {
            for session in 1...(pair == 1 ? 3 : 1) {
                facts.append(
                    .numbered(
                        "M\(pair)", "mentor", "log", about: "E\(pair)", session,
                        ["held": .flag(true), "minutes": .whole(30 * session)]))
                facts.append(
                    .numbered(
                        "E\(pair)", "mentee", "rating", about: "M\(pair)", session,
                        ["tools": .whole(session), "talk": .whole(3)]))
            }
        }
        let state = ProgrammeState(of: try Self.definition.programme(), facts: facts + more)
        return try Analysis(of: state).results()
    }

    @Test func `A person counts once, with the mean of their forms`() throws {
        let results = try results(pairs: 12)
        let minutes = try #require(results.summaries.first { $0.score == "log.minutes" })
        #expect(minutes.n == .exactly(12))
        // Eleven of 30 minutes and one of (30 + 60 + 90) / 3.
        #expect(minutes.figures?.mean == 32.5)
        let tools = try #require(results.summaries.first { $0.score == "rating.tools" })
        #expect(tools.n == .exactly(12))
        #expect(tools.figures?.median == 1)
        #expect(results.methods.countsPeopleOnce)
        #expect(results.reliability.isEmpty)
    }

    @Test func `Many forms of few people are still of few people`() throws {
        let results = try results(pairs: 4)
        let tools = try #require(results.summaries.first { $0.score == "rating.tools" })
        #expect(tools.n == .fewerThan(5))
        #expect(tools.figures == nil)
        #expect(results.distributions.filter { $0.role != "office" }.allSatisfy { $0.n.number == nil })
    }

    @Test func `A form is due after each session that was held, and no entry ever is`() throws {
        let results = try results(pairs: 12)
        let ratings = try #require(results.returns.first { $0.instrument == "rating" })
        #expect(ratings.due == .exactly(14))
        #expect(!results.returns.contains { $0.instrument == "barriers" })
    }

    @Test func `A register that others keep counts entries, one that people keep of themselves counts both`() throws {
        let entries = (1...6).flatMap { number in
            [("C1", "office"), ("M1", "mentor")].map { person, role in
                Fact.numbered(person, role, "barriers", about: nil, number, ["mood": .option("good")])
            }
        }
        let results = try results(pairs: 12, entries)
        let moods = results.distributions.filter { $0.item == "barriers.mood" }
        let office = try #require(moods.first { $0.role == "office" })
        #expect(office.n == .exactly(6))
        // That nobody entered the other option would follow from the first.
        #expect(office.counts.map(\.count) == [.withheld, .withheld])
        let mentors = try #require(moods.first { $0.role == "mentor" })
        #expect(mentors.n == .fewerThan(5))
    }

    @Test(
        arguments: [
            ([20, 9, 6], [.exactly(20), .exactly(9), .exactly(6)]),
            ([20, 9, 0], [.exactly(20), .withheld, .withheld]),
            ([20, 3, 2], [.exactly(20), .withheld, .withheld]),
            ([6, 3, 1], [.withheld, .withheld, .withheld]),
            ([3, 1, 0], [.fewerThan(5), .fewerThan(5), .fewerThan(5)]),
        ] as [([Int], [DisclosedCount])])
    func `Small counts of entries are hidden, and what they would follow from`(counts: [Int], shown: [DisclosedCount])
        throws
    {
        #expect(try Self.entries(counts).counts == shown)
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func `No hidden count of entries follows from those beside it`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let counts = (0..<Int(2 + random.uniform(below: 5))).map { _ in Int(random.uniform(below: 12)) }
        let shown = try Self.entries(counts).counts
        var hidden: [Int] = []
        for (count, told) in zip(counts, shown) {
            if let number = told.number {
                #expect(number == count && count >= 5)
            } else {
                hidden.append(count)
            }
        }
        let (together, all) = (hidden.reduce(0, +), counts.reduce(0, +))
        #expect(hidden.isEmpty || hidden.count > 1)
        #expect(hidden.isEmpty || all < 5 || together >= 5)
    }

    @Test func `Entries with several options each are told with their complement, or not`() throws {
        #expect(
            try Self.entries([8, 5, 1], whole: 10).counts == [.withheld, .exactly(5), .withheld])
    }

    private static func entries(_ counts: [Int], whole: Int? = nil) throws -> (
        n: DisclosedCount, counts: [DisclosedCount]
    ) {
        let state = ProgrammeState(of: try definition.programme())
        let review = DisclosureReview(
            DisclosureControl(state.programme.definition.privacy, isReleased: false), Roster(state))
        return review.entries(
            counts.map { ($0, nil) }, of: (whole ?? counts.reduce(0, +), nil), areSeveral: whole != nil)
    }
}

extension Fact {
    fileprivate static func numbered(
        _ person: String, _ role: String, _ instrument: String, about: String?, _ number: Int,
        _ answers: [String: Answer]
    ) -> Fact {
        .responded(
            Response(
                key: .init(
                    from: .person(person), instrument: instrument, stage: "meeting", about: about, session: number),
                role: role, answers: answers))
    }
}
