import TelemachusCore

extension QuestionSettings {
    /// Everything that speaks against the item by itself.
    func findings(at path: FieldPath) -> [ConfigurationProblem.Finding] {
        needless(at: path) + missing(at: path) + (kind.takes(.minimum) ? ofBounds(at: path) : [])
    }

    private func needless(at path: FieldPath) -> [ConfigurationProblem.Finding] {
        let type = (path: path.appending("type"), message: "the item's type")
        var findings = QuestionKind.Setting.allCases.filter { has($0) && !kind.takes($0) }.map { setting in
            let kinds = QuestionKind.allCases.filter { $0.takes(setting) }.map { "'type: \($0.rawValue)'" }
            return ConfigurationProblem.Finding(
                "needless-setting", "'\(setting.rawValue)' means nothing for an item of type '\(kind.rawValue)'",
                at: path.appending(setting.rawValue), aboutKey: true, related: type,
                help: "remove it, or write \(kinds.joined(separator: " or "))")
        }
        if reverse, kind != .scale {
            findings.append(
                .init(
                    "reverse-without-scale", "an item of type '\(kind.rawValue)' has no scale to be reversed on",
                    at: path.appending("reverse"), aboutKey: true, related: type,
                    help: "remove 'reverse', or write 'type: scale' and a 'scale:'"))
        }
        return findings
    }

    private func missing(at path: FieldPath) -> [ConfigurationProblem.Finding] {
        var findings: [ConfigurationProblem.Finding] = []
        if kind == .scale, scale == nil {
            findings.append(
                .init(
                    "missing-scale", "the item '\(id)' is of type 'scale' and names no scale",
                    at: path.appending("scale"),
                    help: "add 'scale:' with the name of a scale, or with a scale written out"))
        }
        if kind.takes(.options), options?.isEmpty ?? true {
            findings.append(
                .init(
                    "missing-options", "the item '\(id)' is of type '\(kind.rawValue)' and has no options",
                    at: path.appending("options"), help: "add 'options:' with a name and the words of each option"))
        }
        return findings
    }

    private func ofBounds(at path: FieldPath) -> [ConfigurationProblem.Finding] {
        var findings: [ConfigurationProblem.Finding] = []
        if kind == .wholeNumber {
            for (name, bound) in [("minimum", minimum), ("maximum", maximum)] {
                guard let bound, Int(exactly: bound) == nil else { continue }
                findings.append(
                    .init(
                        "not-whole", "the \(name) of a whole number is \(JSONValue.text(of: bound))",
                        at: path.appending(name), related: (path.appending("type"), "the item's type"),
                        help: "write a whole number, or 'type: number'"))
            }
        }
        if bounds == nil { findings.append(emptyRange(at: path)) }
        return findings
    }

    private func emptyRange(at path: FieldPath) -> ConfigurationProblem.Finding {
        let lower = JSONValue.text(of: minimum ?? Self.standardBounds.lowerBound)
        let upper = JSONValue.text(of: maximum ?? Self.standardBounds.upperBound)
        switch (minimum, maximum) {
        case (nil, _):
            return .init(
                "empty-range", "the maximum \(upper) is below \(lower), the minimum where none is written",
                at: path.appending("maximum"), help: "add 'minimum:' with a number of \(upper) or less")
        case (_, nil):
            return .init(
                "empty-range", "the minimum \(lower) is above \(upper), the maximum where none is written",
                at: path.appending("minimum"), help: "add 'maximum:' with a number of \(lower) or more")
        default:
            return .init(
                "empty-range", "the maximum \(upper) is below the minimum \(lower)", at: path.appending("maximum"),
                related: (path.appending("minimum"), "the minimum"), help: "raise the maximum or lower the minimum")
        }
    }
}
