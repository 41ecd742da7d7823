import TelemachusCore
import TelemachusProgramme
import Testing

@Suite struct SilentPairsTests {
    /// Two pairs that can meet from 1 February on.
    private func meeting() throws -> Chronicle {
        var chronicle = try Chronicle()
        try chronicle.on(
            "2026-01-20",
            .people(2, 2) + [.stageOpened(stage: "pairing")] + .drawn(("M1", "E1"), ("M2", "E2"))
                + [.stageClosed(stage: "pairing")])
        try chronicle.on("2026-02-01", .stageOpened(stage: "meeting"))
        return chronicle
    }

    private func concerns(_ chronicle: Chronicle, _ day: String) throws -> [String] {
        try chronicle.status(day).pairs?.concerns.map { concern in
            let cause =
                switch concern.cause {
                case .silent(let since): "silent since \(since)"
                case .missed(let sessions): "missed \(sessions)"
                }
            return "\(concern.urgency.rawValue) \(concern.mentor ?? "-") \(concern.mentee ?? "-") \(cause)"
        } ?? []
    }

    @Test(arguments: [
        ("2026-02-15", []), ("2026-02-16", ["amber M2 E2 silent since 2026-02-01"]),
        ("2026-03-01", ["amber M2 E2 silent since 2026-02-01"]),
        ("2026-03-02", ["red M2 E2 silent since 2026-02-01"]),
    ])
    func `A pair is silent after one interval without a session, and red after two`(
        day: String, expected: [String]
    ) throws {
        var chronicle = try meeting()
        for (number, day) in ["2026-02-10", "2026-02-20", "2026-02-28"].enumerated() {
            try chronicle.on(day, .session(number + 1, "M1", "E1", on: day))
        }
        #expect(try concerns(chronicle, day) == expected)
    }

    @Test func `The day of the session counts, not the day on which it was written down`() throws {
        var chronicle = try meeting()
        try chronicle.on("2026-02-24", .session(1, "M1", "E1", on: "2026-02-03") + .session(1, "M2", "E2"))
        #expect(try concerns(chronicle, "2026-02-25") == ["amber M1 E1 silent since 2026-02-03"])
    }

    @Test func `A missed session is amber, a second one red, and it breaks no silence`() throws {
        var chronicle = try meeting()
        try chronicle.on(
            "2026-02-10", .session(1, "M1", "E1", tookPlace: false) + .session(1, "M2", "E2", on: "2026-02-10"))
        #expect(try concerns(chronicle, "2026-02-10") == ["amber M1 E1 missed [1]"])
        try chronicle.on("2026-02-20", .session(2, "M1", "E1", tookPlace: false))
        #expect(
            try concerns(chronicle, "2026-02-20") == [
                "red M1 E1 missed [1, 2]", "amber M1 E1 silent since 2026-02-01",
            ])
    }

    @Test func `A pair that has ended is no longer silent, nor is one with somebody who left`() throws {
        var chronicle = try meeting()
        try chronicle.on(
            "2026-02-05", .pairEnded(PairEnding(mentor: "M1", mentee: "E1", stage: "meeting")),
            .withdrew(person: "E2", from: "meeting", keep: .earlierAnswers))
        #expect(try concerns(chronicle, "2026-04-01") == [])
    }

    @Test func `A pair that a later draw keeps is as old as before, a new one starts afresh`() throws {
        var chronicle = try meeting()
        try chronicle.on("2026-02-14", .drawn(("M1", "E1"), ("M2", "E3"), at: "meeting") + .people(2, 3).suffix(2))
        #expect(try concerns(chronicle, "2026-02-17") == ["amber M1 E1 silent since 2026-02-01"])
    }

    @Test func `The coordinator of an institution sees no id of another one`() throws {
        let chronicle = try meeting()
        let north = try chronicle.status("2026-02-16", for: .coordinator(institution: "north"))
        #expect(north.pairs?.concerns.map(\.mentor) == ["M1"])
        var crossed = try Chronicle()
        try crossed.on("2026-01-20", .people(2, 2) + .drawn(("M1", "E2")) + [.stageOpened(stage: "meeting")])
        let concern = try crossed.status("2026-03-01", for: .coordinator(institution: "north")).pairs?.concerns.first
        #expect(concern?.mentor == "M1")
        #expect(concern?.mentee == nil)
    }
}
