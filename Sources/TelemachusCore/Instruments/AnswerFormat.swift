/// What an answer to an item can be.
///
/// Forms, files, codebooks and checks are all made from it.
public enum AnswerFormat: Hashable, Sendable {
    /// A point of a scale.
    case scale(Scale)
    /// One of the options.
    case choice([AnswerOption])
    /// Any of the options.
    case choices([AnswerOption])
    /// Yes or no.
    case yesNo
    /// A whole number within bounds, with its unit.
    case wholeNumber(ClosedRange<Int>, unit: String?)
    /// A number within bounds, with its unit.
    case number(ClosedRange<Double>, unit: String?)
    /// Text of at most so many characters.
    case text(limit: Int)
    /// A day.
    case date

    /// The kind in a codebook's words.
    public var name: String {
        switch self {
        case .scale: "scale"
        case .choice: "choice"
        case .choices: "choices"
        case .yesNo: "yes-no"
        case .wholeNumber: "whole-number"
        case .number: "number"
        case .text: "text"
        case .date: "date"
        }
    }

    /// The unit of a number.
    public var unit: String? {
        switch self {
        case .wholeNumber(_, let unit), .number(_, let unit): unit
        default: nil
        }
    }

    /// The codes that an answer can have, with their words; none where the answers are not from a closed list.
    public var options: [AnswerOption] {
        switch self {
        case .choice(let options), .choices(let options): options
        case .yesNo: [AnswerOption(id: "yes", title: "Yes"), AnswerOption(id: "no", title: "No")]
        case .scale(let scale):
            scale.points.map { AnswerOption(id: "\($0)", title: scale.labels[$0] ?? Text("\($0)")) }
        default: []
        }
    }

    /// The same format with each option of a choice changed.
    public func mappingOptions(_ change: (AnswerOption) -> AnswerOption) -> AnswerFormat {
        switch self {
        case .choice(let options): .choice(options.map(change))
        case .choices(let options): .choices(options.map(change))
        default: self
        }
    }

    /// Whether answers are counted by option rather than averaged.
    public var isCategorical: Bool {
        switch self {
        case .choice, .choices, .yesNo: true
        default: false
        }
    }
}

/// One option of a choice.
public struct AnswerOption: Hashable, Sendable {
    /// The code in files.
    public var id: String
    /// The words that people read.
    public var title: Text
    /// The codes that it had before.
    public var formerIDs: [String]

    /// An option.
    public init(id: String, title: Text, formerIDs: [String] = []) {
        self.id = id
        self.title = title
        self.formerIDs = formerIDs
    }
}

extension [AnswerOption] {
    fileprivate var renamings: Renamings { Renamings(map { ($0.id, $0.formerIDs) }) }
}

/// Why a text is no answer to an item.
///
/// Holds no answer, so that no message can quote one.
public enum AnswerProblem: Error, Hashable, Sendable {
    /// Not one of the codes.
    case notAnOption(of: [String])
    /// Not a number of the kind asked for.
    case notANumber(whole: Bool)
    /// A comma where a decimal point belongs.
    case decimalComma
    /// Outside the bounds.
    case outOfRange(String)
    /// More characters than the limit.
    case tooLong(limit: Int)
    /// Not a day.
    case notADate
    /// The same option twice.
    case repeatedOption

    /// What is wrong and what to write instead.
    public var advice: (message: String, help: String) {
        switch self {
        case .notAnOption(let codes):
            ("the answer is not one of the options", "write \(codes.joined(separator: ", "))")
        case .notANumber(whole: true): ("the answer is not a whole number", "write digits only, such as 45")
        case .notANumber(whole: false): ("the answer is not a number", "write digits and a point, such as 4.5")
        case .decimalComma: ("the answer has a comma", "write a point before the decimals, such as 4.5")
        case .outOfRange(let bounds): ("the answer is out of range", "write a number \(bounds)")
        case .tooLong(let limit): ("the answer is longer than \(limit) characters", "shorten it")
        case .notADate: ("the answer is not a date", "write year, month and day as in 2026-03-31")
        case .repeatedOption: ("the answer names an option twice", "name each option once")
        }
    }
}

extension AnswerFormat {
    /// Reads an answer as files and forms write it.
    ///
    /// Several options are separated by semicolons; an option's former code stands for the option. The text is not
    /// trimmed for text answers and is otherwise.
    public func answer(from text: String) throws(AnswerProblem) -> Answer {
        let trimmed = text.trimmingSpaces()
        switch self {
        case .scale(let scale):
            guard let point = Int(trimmed) else { throw numberProblem(in: trimmed, whole: true) }
            guard scale.points.contains(point) else { throw .outOfRange(bounds(scale.points)) }
            return .whole(point)
        case .choice(let options):
            let code = options.renamings.current(trimmed)
            guard options.contains(where: { $0.id == code }) else { throw .notAnOption(of: options.map(\.id)) }
            return .option(code)
        case .choices(let options):
            let renamings = options.renamings
            let codes = trimmed.split(separator: ";").map { renamings.current(String($0).trimmingSpaces()) }
            guard codes.allSatisfy({ code in options.contains { $0.id == code } }) else {
                throw .notAnOption(of: options.map(\.id))
            }
            guard Set(codes).count == codes.count else { throw .repeatedOption }
            return .options(options.map(\.id).filter(codes.contains))
        case .yesNo:
            guard trimmed == "yes" || trimmed == "no" else { throw .notAnOption(of: ["yes", "no"]) }
            return .flag(trimmed == "yes")
        case .wholeNumber(let range, _):
            guard let number = Int(trimmed) else { throw numberProblem(in: trimmed, whole: true) }
            guard range.contains(number) else { throw .outOfRange(bounds(range)) }
            return .whole(number)
        case .number(let range, _):
            guard let number = Double(trimmed), number.isFinite else { throw numberProblem(in: trimmed, whole: false) }
            guard range.contains(number) else {
                throw .outOfRange("from \(range.lowerBound) to \(range.upperBound)")
            }
            return .decimal(number)
        case .text(let limit):
            guard text.count <= limit else { throw .tooLong(limit: limit) }
            return .text(text)
        case .date:
            guard CalendarDay(trimmed) != nil else { throw .notADate }
            return .text(trimmed)
        }
    }

    /// The answer with former codes of options replaced by those of today.
    public func current(_ answer: Answer) -> Answer {
        switch (self, answer) {
        case (.choice(let options), .option(let code)): return .option(options.renamings.current(code))
        case (.choices(let options), .options(let codes)):
            let renamings = options.renamings
            guard codes.contains(where: { renamings[$0] != nil }) else { return answer }
            let now = codes.map(renamings.current)
            let declared = options.map(\.id)
            return .options(declared.filter(now.contains) + now.filter { !declared.contains($0) })
        default: return answer
        }
    }

    private func bounds(_ range: ClosedRange<Int>) -> String { "from \(range.lowerBound) to \(range.upperBound)" }

    private func numberProblem(in text: String, whole: Bool) -> AnswerProblem {
        text.contains(",") ? .decimalComma : .notANumber(whole: whole)
    }
}

extension String {
    /// The text without spaces and tabs at both ends.
    package func trimmingSpaces() -> String {
        guard let first = utf8.first, let last = utf8.last else { return self }
        if first != 0x20, first != 0x09, last != 0x20, last != 0x09 { return self }
        var slice = self[...]
        while let first = slice.first, first == " " || first == "\t" { slice.removeFirst() }
        while let last = slice.last, last == " " || last == "\t" { slice.removeLast() }
        return String(slice)
    }
}
