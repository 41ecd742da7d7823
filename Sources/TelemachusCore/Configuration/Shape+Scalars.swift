extension Shape where Value == String {
    /// Text as it stands.
    ///
    /// It is never taken for a number, a date or a yes.
    public static var text: Shape { text("text") }

    /// Text of a kind that the help names: `.text("a DOI")`.
    ///
    /// The pattern is for schemas; who gives one refuses what does not match it, in words that fit.
    public static func text(_ what: String, pattern: String? = nil) -> Shape {
        .scalar(.text(what, pattern: pattern), parse: { scalar, _, _ in scalar.text }, write: { .string($0) })
    }

    /// A name that the author makes up: lower-case letters, digits and hyphens, starting with a letter.
    public static var identifier: Shape {
        .scalar(
            .identifier,
            parse: { scalar, node, reader in
                if isIdentifier(scalar.text) { return scalar.text }
                let better = identifierSuggestion(for: scalar.text)
                reader.report(
                    "invalid-name", "'\(scalar.text.shortened(to: 40))' is no name", at: node.place,
                    help: "write lower-case letters, digits and hyphens, starting with a letter"
                        + (better.map { ": \($0)" } ?? ""))
                return nil
            }, write: { .string($0) })
    }

    /// The name of something that the definition declares elsewhere.
    public static func name(of space: NameSpace) -> Shape {
        .scalar(
            .name(space),
            parse: { scalar, node, reader in
                guard let known = reader.names[space], !known.contains(scalar.text) else { return scalar.text }
                reader.report(
                    "unknown-\(space.singular)", "no \(space.singular) is named '\(scalar.text.shortened(to: 60))'",
                    at: node.place,
                    help: reader.names.advice(for: scalar.text, in: space))
                return nil
            }, write: { .string($0) })
    }

    /// A day in ISO 8601, `2026-03-31`.
    public static var date: Shape {
        .scalar(
            .date,
            parse: { scalar, node, reader in
                if CalendarDay(scalar.text) != nil { return scalar.text }
                reader.report(
                    "invalid-date", "'\(scalar.text.shortened(to: 40))' is no date", at: node.place,
                    help: "write year, month and day as in 2026-03-31")
                return nil
            }, write: { .string($0) })
    }
}

extension Shape where Value == CalendarDay {
    /// A day of the calendar in ISO 8601, `2026-03-31`.
    public static var day: Shape {
        Shape<String>.date.map({ text, _, _ in CalendarDay(text) }, back: { $0.description })
    }
}

extension Shape where Value == Int {
    /// A whole number within bounds.
    public static func wholeNumber(_ range: ClosedRange<Int> = .min ... .max) -> Shape {
        let form = Form.wholeNumber(range)
        return .scalar(
            form,
            parse: { scalar, node, reader in
                let text = scalar.text
                guard let number = Int(text), "\(number)" == text || "+\(number)" == text else {
                    let help = Int(text).map { "write \($0), not \(text)" } ?? "write \(form)"
                    reader.report(
                        "wrong-type", "expected \(form), found '\(text.shortened(to: 40))'", at: node.place, help: help)
                    return nil
                }
                guard range.contains(number) else {
                    reader.report(
                        "out-of-range", "\(number) is out of range", at: node.place, help: "write \(form)")
                    return nil
                }
                return number
            }, write: { .number(Double($0)) })
    }
}

extension Shape where Value == Double {
    /// A number within bounds, with a point as decimal mark.
    ///
    /// Not-a-number and infinity are refused.
    public static func number(_ range: ClosedRange<Double> = -.infinity ... .infinity) -> Shape {
        let form = Form.number(range)
        return .scalar(
            form,
            parse: { scalar, node, reader in
                let text = scalar.text
                guard let number = Double(text), number.isFinite, text.allSatisfy({ "0123456789.+-eE".contains($0) })
                else {
                    let comma = text.contains(",") ? "write a point, not a comma, before the decimals" : "write \(form)"
                    reader.report(
                        "wrong-type", "expected \(form), found '\(text.shortened(to: 40))'", at: node.place, help: comma
                    )
                    return nil
                }
                guard range.contains(number) else {
                    reader.report("out-of-range", "\(text) is out of range", at: node.place, help: "write \(form)")
                    return nil
                }
                return number
            }, write: { .number($0) })
    }
}

extension Shape where Value == Bool {
    /// `yes` or `no` (`true` and `false` are taken as well).
    public static var flag: Shape {
        .scalar(
            .flag,
            parse: { scalar, node, reader in
                switch scalar.text {
                case "yes", "true": return true
                case "no", "false": return false
                default:
                    reader.report(
                        "wrong-type", "expected yes or no, found '\(scalar.text.shortened(to: 40))'", at: node.place,
                        help: "write yes or no")
                    return nil
                }
            }, write: { .string($0 ? "yes" : "no") })
    }
}

/// Words of a closed choice that can say what they mean.
public protocol ChoiceWord: CaseIterable, RawRepresentable, Sendable where RawValue == String {
    /// What choosing this word means, in one sentence.
    var help: String { get }
}

extension Shape where Value: ChoiceWord {
    /// One of the type's words.
    public static var choice: Shape {
        let words = Value.allCases.map { Form.Word($0.rawValue, help: $0.help) }
        return .scalar(
            .choice(words),
            parse: { scalar, node, reader in
                if let value = Value(rawValue: scalar.text) { return value }
                reader.report(
                    "unknown-choice", "'\(scalar.text.shortened(to: 40))' is not one of the choices", at: node.place,
                    help: NearestName.advice(for: scalar.text, among: words.map(\.word), plural: "words"))
                return nil
            }, write: { .string($0.rawValue) })
    }
}

func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first), text.utf8.count <= 64
    else { return false }
    return text.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "-")
    } && !text.hasSuffix("-")
}

private func identifierSuggestion(for text: String) -> String? {
    var result = ""
    for character in text.lowercased() {
        if character.isASCII, character.isLetter || character.isNumber {
            result.append(character)
        } else if !result.hasSuffix("-") {
            result.append("-")
        }
    }
    let trimmed = result.drop { !$0.isLetter }
    let suggestion = String(trimmed.hasSuffix("-") ? trimmed.dropLast() : trimmed)
    return isIdentifier(suggestion) ? suggestion : nil
}
