import TelemachusCore

@testable import TelemachusProgramme

/// A reader of printed results who holds the results of every other world beside them, all figures shown.
///
/// A world that has another figure where one is printed is out. What all worlds that are left have in common, the reader
/// knows. Unlike ``Attacker``, the onlooker needs no idea of how a figure is computed, so no table can be forgotten.
struct Onlooker {
    /// What is printed, place by place.
    private let printed: [(place: String, figure: PrintedFigures.Figure)]
    private let notes: Set<String>

    init(_ results: Results) {
        let all = PrintedFigures(of: results)
        printed = all.figures.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        notes = all.notes
    }

    /// Whether the results could be those of a world of which everything is known.
    func allows(_ world: PrintedFigures) -> Bool {
        printed.allSatisfy { place, figure in figure.allows(world.figures[place]) }
            && notes.allSatisfy { note in world.notes.contains { $0.hasPrefix(note) } }
    }
}

/// Every figure and every note of results, by its place.
struct PrintedFigures {
    /// A figure as printed.
    enum Figure {
        case number(Double)
        /// A number rounded as it is where of the number of people no more than the least is told.
        case rounded(Double, for: Int)
        /// A probability of two digits.
        case twoDigits(Double)
        /// A number of two decimal places.
        case hundredths(Double)
        case count(DisclosedCount)

        /// Whether it could be printed where this is the truth; nil for a figure that there is not.
        func allows(_ truth: Figure?) -> Bool {
            switch (self, truth) {
            case (.count(let count), nil): return count.allows(0)
            case (.count(let count), .count(.exactly(let number))): return count.allows(number)
            case (.number(let shown), .number(let number)): return abs(shown - number) < 1e-9
            case (.rounded(let shown, let least), .number(let number)):
                return abs(shown - DisclosureReview.rounded(number, for: least)) < 1e-9
            case (.hundredths(let shown), .number(let number)):
                return shown == DisclosureReview.hundredths(number) || abs(shown - number) < 1e-9
            case (.twoDigits(let shown), .number(let number)): return shown == DisclosureReview.twoDigits(number)
            default: return false
            }
        }
    }

    private(set) var figures: [String: Figure] = [:]
    private(set) var notes: Set<String> = []

    /// What a line says of itself beyond its figures, and what follows from other figures.
    private static let passedOver: Set<String> = [
        "draw", "methods", "notices", "title", "adjustment", "family", "pAdjusted", "unit", "score", "role", "stage",
    ]

    init(of results: Results) {
        for part in Mirror(reflecting: results).children { take(part.value, at: part.label ?? "") }
    }

    private mutating func take(
        _ value: Any, at place: String, people: DisclosedCount = .withheld, isApproximate: Bool = false
    ) {
        let name = String(place.split(separator: ".").last ?? "")
        guard !Self.passedOver.contains(name) else { return }
        switch value {
        case let count as DisclosedCount: figures[place] = .count(count)
        case let number as Int: figures[place] = .number(Double(number))
        case let number as Double:
            figures[place] = figure(number, name, people, isApproximate)
        case let range as ClosedRange<Double>:
            figures["\(place).least"] = .number(range.lowerBound)
            figures["\(place).greatest"] = .number(range.upperBound)
        case let texts as [String] where name == "notes": for text in texts { note(text, at: place) }
        case let text as String where name == "note": note(text, at: place)
        case is String, is [String]: break
        case let option as OptionCount: figures["\(place) \(option.option)"] = .count(option.count)
        case let losses as [ParticipantFlow.Loss]: take(losses, at: place)
        default: takeParts(of: value, at: place, people, isApproximate)
        }
    }

    private func figure(
        _ number: Double, _ name: String, _ people: DisclosedCount, _ isApproximate: Bool
    ) -> Figure? {
        switch name {
        case "mean", "standardDeviation": people.least.map { .rounded(number, for: $0) } ?? .number(number)
        // Half a point tells that the number of people is even, which settles it among three; the floor is five.
        case "median", "q1", "q3": people.number == nil && number != number.rounded() ? nil : .number(number)
        case "pExact", "pAsymptotic": isApproximate ? .twoDigits(number) : .number(number)
        case "level", "rankBiserial", "superiority", "kendallW", "alpha", "restCorrelation", "alphaWithout":
            isApproximate ? .hundredths(number) : .number(number)
        default: .number(number)
        }
    }

    private mutating func takeParts(
        of value: Any, at place: String, _ people: DisclosedCount, _ isApproximate: Bool
    ) {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional:
            for part in mirror.children { take(part.value, at: place, people: people, isApproximate: isApproximate) }
        case .collection:
            for (index, part) in mirror.children.enumerated() {
                take(
                    part.value, at: part.value is OptionCount ? place : "\(place)[\(index)]", people: people,
                    isApproximate: isApproximate)
            }
        default:
            let here = mirror.children.first { $0.label == "n" }?.value as? DisclosedCount ?? people
            let isApproximate = isApproximate || Self.isApproximate(value)
            for part in mirror.children {
                if let optional = Mirror(reflecting: part.value).displayStyle, optional == .optional {
                    for inner in Mirror(reflecting: part.value).children {
                        take(
                            inner.value, at: "\(place).\(part.label ?? "")", people: here, isApproximate: isApproximate)
                    }
                } else {
                    take(part.value, at: "\(place).\(part.label ?? "")", people: here, isApproximate: isApproximate)
                }
            }
        }
    }

    /// Whether a line tells less than what its tests are computed from.
    private static func isApproximate(_ line: Any) -> Bool {
        switch line {
        case let figures as Comparison.Figures: figures.ties == nil
        case let line as GroupComparison: line.first.n.number == nil || line.second.n.number == nil
        case let line as RepeatedComparison: line.n.number == nil
        case let line as Reliability: line.n.number == nil
        default: false
        }
    }

    /// A reason that does not stand beside others is nobody's.
    private mutating func take(_ losses: [ParticipantFlow.Loss], at place: String) {
        guard !losses.isEmpty else { return }
        for reason in ["did not join", "no consent", "no partner", "no answer", "withdrew"] {
            figures["\(place) \(reason)"] = .count(losses.first { $0.reason == reason }?.count ?? .exactly(0))
        }
    }

    /// What a note tells; a reason for leaving figures out stands there whatever they are, and so does that whoever lacks
    /// an answer is left out, unless it says how many.
    private mutating func note(_ text: String, at place: String) {
        if !text.hasPrefix("not shown") && !text.hasPrefix("the median alone") && !text.hasPrefix("no test")
            && !text.hasPrefix("p is not shown") && !text.hasPrefix("some answers are missing")
            && !text.hasSuffix("are left out")
        {
            notes.insert("\(place) \(text)")
        }
    }
}

extension DisclosedCount {
    /// The least number by which means are rounded beside it; nil where it is exact.
    fileprivate var least: Int? {
        switch self {
        case .exactly: nil
        case .atLeast(let bound): bound
        case .fewerThan, .withheld: 2
        }
    }
}
