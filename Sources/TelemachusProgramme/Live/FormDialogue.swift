import TelemachusCore

/// A form that is asked item by item: what it says, and what it makes of what somebody types.
///
/// `back`, `skip`, `help` and `quit` are commands where they stand alone; a backslash before one makes it an answer.
public struct FormDialogue: Sendable, Hashable, Codable {
    /// What comes of a line.
    public enum Reply: Sendable, Hashable {
        /// The next question, or the end.
        case next
        /// Something to tell first; the question stands.
        case told(String)
        /// The person ends for now.
        case quit
    }

    /// What was answered so far.
    public private(set) var response: Response
    /// The place of the item that is asked; the number of items once all were.
    public private(set) var position: Int

    /// A form to be answered, from its first item on.
    public init(_ key: Response.Key, role: String) {
        response = Response(key: key, role: role, answers: [:])
        position = 0
    }

    /// Whether every item was asked.
    public func isDone(_ instrument: Programme.Instrument) -> Bool { position >= instrument.items.count }

    /// The question, with the answers to choose from and the one that was given before.
    public func question(_ instrument: Programme.Instrument, width: Int = 78) -> String {
        guard instrument.items.indices.contains(position) else { return "" }
        let item = instrument.items[position]
        var lines = "\(position + 1) of \(instrument.items.count): \(item.prompt)".wrapped(to: width)
        if let help = item.help { lines += help.plain.wrapped(to: width - 2).map { "  " + $0 } }
        lines += choices(of: item, width: width)
        if !item.isRequired { lines.append("  (may be skipped)") }
        if let answer = response.answers[item.id] { lines.append("  so far: \(answer.text)") }
        return lines.joined(separator: "\n") + "\n"
    }

    private func choices(of item: Item, width: Int) -> [String] {
        let options = item.format.options
        guard !options.isEmpty else { return item.format.allowed.wrapped(to: width - 2).map { "  " + $0 } }
        let widest = options.map(\.id.count).max() ?? 0
        let named = options.map { option in
            let isNamed = option.id != option.title.plain
            return "  " + option.id + String(repeating: " ", count: widest - option.id.count)
                + (isNamed ? "  \(option.title)" : "")
        }
        if case .choices = item.format { return ["  any of, with semicolons between:"] + named }
        return named
    }

    /// Takes a line that somebody typed.
    public mutating func take(_ line: String, _ instrument: Programme.Instrument) -> Reply {
        guard instrument.items.indices.contains(position) else { return .next }
        let item = instrument.items[position]
        let word = line.trimmingSpaces()
        switch word {
        case "quit": return .quit
        case "help": return .told(Self.help)
        case "back":
            guard position > 0 else { return .told("This is the first question.") }
            position -= 1
            return .next
        case "skip":
            guard !item.isRequired else { return .told("This question needs an answer.") }
            response.answers[item.id] = nil
            position += 1
            return .next
        case "":
            guard response.answers[item.id] != nil else { return .told("Type an answer, or 'help'.") }
            position += 1
            return .next
        default: break
        }
        do {
            let isEscaped = ["\\back", "\\skip", "\\help", "\\quit"].contains(word)
            response.answers[item.id] = try item.format.answer(from: isEscaped ? String(word.dropFirst()) : line)
            position += 1
            return .next
        } catch {
            let advice = error.advice
            return .told(advice.message.initialCapital + "; " + advice.help + ".")
        }
    }

    /// Goes back to an item, where the answers contradict each other.
    public mutating func goBack(to item: String, _ instrument: Programme.Instrument) {
        position = instrument.items.firstIndex { $0.id == item } ?? 0
    }

    /// The answers in the long form.
    public func rows(_ instrument: Programme.Instrument) -> [[String]] {
        let key = response.key
        return [BundleReading.longColumns + ["session"]]
            + instrument.items.compactMap { item in
                response.answers[item.id].map { answer in
                    [
                        key.from.text, key.instrument, key.stage, key.about ?? "", item.id, answer.text,
                        key.session.map { "\($0)" } ?? "",
                    ]
                }
            }
    }

    private static let help =
        "Type the answer and Return. back: the question before; skip: no answer, where there need be none; "
        + "quit: stop, and go on later; Return alone: the answer so far."
}
