import TelemachusCore
import TelemachusProgramme
import TelemachusStatistics

extension PowerReport {
    /// The report as a document, keys in a fixed order.
    var json: JSONValue {
        .object([
            ("programme", .string(programme?.definition.id)), ("test", .string("wilcoxon-signed-rank")),
            ("p", .string("exact-two-sided")), ("method", .string("simulation")),
            ("unchanged", .number(assumed.unchanged)), ("trials", .whole(assumed.trials)),
            ("seed", .seed(assumed.seed)),
            ("answers", .array(entries.map(Self.json))),
        ])
    }

    private static func json(_ entry: Entry) -> JSONValue {
        let (tests, question) = (entry.tests, entry.answer.question)
        let family = question.family
        return .object([
            ("scores", tests.map { .array($0.scores.map { .string($0) }) } ?? .null), ("role", .string(tests?.role)),
            ("from", .string(tests?.from)), ("to", .string(tests?.to)), ("alpha", .number(family.alpha)),
            ("comparisons", .whole(family.comparisons)), ("adjustment", .string(family.adjustment.rawValue)),
            ("smallestN", .whole(family.smallestN)), ("people", question.people.map { .whole($0) } ?? .null),
            ("shift", .number(question.shift)),
            // With people and a change given, the power is what was asked for.
            ("power", question.people == nil || question.shift == nil ? .number(question.power) : .null),
            ("leastFavourable", json(entry.answer.leastFavourable, level: family.strictestLevel)),
            ("mostFavourable", json(entry.answer.mostFavourable, level: family.mildestLevel)),
        ])
    }

    private static func json(_ found: SignedRankPower?, level: Double) -> JSONValue {
        .object([
            ("level", .number(level)), ("people", found.map { .whole($0.people) } ?? .null),
            ("shift", .number(found?.plan.shift)), ("power", .number(found?.power)),
            ("standardError", .number(found?.standardError)),
        ])
    }
}
