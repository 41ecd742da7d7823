import TelemachusCore

/// Answers as one made-up person gives them: every one fits its item, and some are missing.
///
/// Every second person answers everything; the others leave out three in ten.
struct AnswerSet {
    let answers: Answers

    /// The answers that belong to a number.
    init(number: Int, items: [Item]) {
        var generator = SeededGenerator(seed: UInt64(number))
        var answers = Answers()
        for item in items {
            let isLeftOut = number % 2 == 1 && generator.uniform(below: 10) < 3
            let answer = item.format.randomAnswer(using: &generator)
            if !isLeftOut { answers[item.id] = answer }
        }
        self.answers = answers
    }
}

extension AnswerFormat {
    /// Bounds beyond which nobody answers; numbers without a bound are tried up to here.
    private static let farthest = 1_000_000

    /// An answer that fits, each point and option equally likely; numbers are at one of their ends in a quarter of all.
    func randomAnswer(using generator: inout SeededGenerator) -> Answer? {
        func index(_ count: Int) -> Int { Int(generator.uniform(below: UInt64(count))) }
        switch self {
        case .scale(let scale): return .whole(scale.points.lowerBound + index(scale.points.count))
        case .choice(let options): return options.isEmpty ? nil : .option(options[index(options.count)].id)
        case .choices(let options):
            let chosen = options.filter { _ in index(2) == 0 }
            return chosen.isEmpty ? options.first.map { .options([$0.id]) } : .options(chosen.map(\.id))
        case .yesNo: return .flag(index(2) == 0)
        case .wholeNumber, .number:
            if index(4) == 0 { return ends.isEmpty ? nil : ends[index(ends.count)] }
            return number(at: Double(index(1_001)) / 1_000)
        case .text(let limit): return .text(String(["Well.", "Not at all!", "é, and more"][index(3)].prefix(limit)))
        case .date: return .text(["2026-01-31", "2026-03-01", "2028-02-29"][index(3)])
        }
    }

    /// The answers between which all others lie: the lowest and the highest, each option, yes and no.
    var ends: [Answer] {
        switch self {
        case .scale(let scale): [.whole(scale.points.lowerBound), .whole(scale.points.upperBound)]
        case .choice(let options): options.map { .option($0.id) }
        case .choices(let options): options.map { .options([$0.id]) } + [.options(options.map(\.id))]
        case .yesNo: [.flag(false), .flag(true)]
        case .wholeNumber, .number: [number(at: 0), number(at: 1)].compactMap(\.self)
        case .text: [.text("x")]
        case .date: [.text("2026-01-31")]
        }
    }

    /// The next higher answer of a scale, of yes and no, or of a number; nil where there is none.
    func step(above answer: Answer) -> Answer? {
        switch (self, answer) {
        case (.scale(let scale), .whole(let point)): point < scale.points.upperBound ? .whole(point + 1) : nil
        case (.yesNo, .flag(false)): .flag(true)
        case (.wholeNumber(let range, _), .whole(let number)): number < range.upperBound ? .whole(number + 1) : nil
        case (.number(let range, _), .decimal(let number)):
            number + 0.5 <= range.upperBound ? .decimal(number + 0.5) : nil
        default: nil
        }
    }

    /// The number that far along the bounds.
    private func number(at share: Double) -> Answer? {
        switch self {
        case .wholeNumber(let range, _):
            let low = Double(max(range.lowerBound, -Self.farthest))
            let high = Double(min(range.upperBound, Self.farthest))
            return .whole(Int((low + share * (high - low)).rounded()))
        case .number(let range, _):
            let low = max(range.lowerBound, -Double(Self.farthest))
            let high = min(range.upperBound, Double(Self.farthest))
            let value = low + share * (high - low)
            return .decimal(share == 0 || share == 1 ? value : min(max((value * 2).rounded() / 2, low), high))
        default: return nil
        }
    }
}
