import TelemachusCore
import TelemachusProgramme

/// A draw that was recorded, as a coordinator reads it out.
struct AllocationText {
    let draw: DrawnPairs
    let programme: Programme
    private var allocation: Allocation { draw.allocation }

    /// Pairs, whoever is left, and how they were made.
    var text: String {
        let width = allocation.pairs.map { $0.mentor.count + $0.mentee.count }.max() ?? 0
        var text = "\(programme.definition.title.plain): \(allocation.pairs.count.of("pair")), recorded\n\n"
        for pair in allocation.pairs {
            let names = "\(pair.mentor)  \(pair.mentee)"
            let gap = String(repeating: " ", count: width + 4 - names.count + 2)
            text += pair.reasons.isEmpty ? "  \(names)\n" : "  \(names)\(gap)\(pair.reasons.joined(separator: "; "))\n"
        }
        if !allocation.unpaired.isEmpty {
            text += "\nLeft without a partner\n"
            text += allocation.unpaired.map { "  \($0.person)  \($0.reason)\n" }.joined()
        }
        return text + "\nHow the pairs were made\n" + allocation.audit.map { "  - \($0)\n" }.joined()
    }

    /// The same as a document.
    var json: JSONValue {
        .object([
            ("stage", .string(draw.stage)),
            ("policy", .object([("id", .string(draw.policy)), ("version", .string(draw.policyVersion))])),
            // As text: a seed can be longer than readers of JSON hold.
            ("seed", .string("\(draw.seed)")), ("recorded", .bool(true)),
            (
                "pairs",
                .array(
                    allocation.pairs.map {
                        .object([
                            ("mentor", .string($0.mentor)), ("mentee", .string($0.mentee)),
                            ("reasons", .array($0.reasons.map { .string($0) })),
                        ])
                    })
            ),
            (
                "unpaired",
                .array(
                    allocation.unpaired.map {
                        .object([("person", .string($0.person)), ("reason", .string($0.reason))])
                    })
            ),
            ("audit", .array(allocation.audit.map { .string($0) })),
        ])
    }
}

/// What a draw could come to, by the rules alone.
struct RehearsalText {
    let stage: StageID
    let lost: Int?
    let mentors: Int
    let mentees: Int
    let admitted: AdmittedPairs
    let isConfidential: Bool

    /// In sentences.
    var text: String {
        var text = "At '\(stage)': \(mentors.of("mentor")), \(mentees.of("mentee")), "
        text += "at most \(admitted.pairs.of("pair")) by the rules\n"
        if let lost { text += "\(lost.of("pair is", "pairs are")) no more; the draw would mend that.\n" }
        text +=
            isConfidential
            ? "People answered in confidence, so this is told as if nobody had been asked; the draw may make fewer.\n"
            : "Nothing is drawn and nothing is recorded.\n"
        return text + admitted.audit.map { "  - \($0)\n" }.joined()
    }

    /// The same as a document.
    var json: JSONValue {
        .object([
            ("stage", .string(stage.name)), ("recorded", .bool(false)), ("mentors", .number(Double(mentors))),
            ("mentees", .number(Double(mentees))), ("mostPairs", .number(Double(admitted.pairs))),
            ("lostPairs", .number(Double(lost ?? 0))), ("audit", .array(admitted.audit.map { .string($0) })),
        ])
    }
}
