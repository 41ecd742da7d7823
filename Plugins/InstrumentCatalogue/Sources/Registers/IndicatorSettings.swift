public import TelemachusCore

/// How a definition writes one key indicator.
public struct IndicatorSettings: Configuration {
    /// What it is.
    public var title = Text()
    /// The unit.
    public var unit: String?
    /// Where it is read.
    public var source = Text()
    /// Which way is better.
    public var better = Target.Direction.higher
    /// What it was before the programme.
    public var baseline: Double?
    /// What it is to reach.
    public var target = 0.0
    /// The least that is possible.
    public var minimum = 0.0
    /// The most that is possible.
    public var maximum = 1_000_000.0
    /// The names that it had before.
    public var formerIDs: [String] = []

    /// An indicator without words yet.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<IndicatorSettings>] {
        let values = -1_000_000_000.0...1_000_000_000
        return [
            .required("title", \.title, .localizedText, help: "What it is."),
            .optional("unit", \.unit, .text("a unit"), help: "What is counted, such as percent or days."),
            .required(
                "source", \.source, .localizedText, help: "Where it is read, such as a register and who keeps it."),
            .required("better", \.better, .choice, help: "Which way is better."),
            .optional(
                "baseline", \.baseline, .number(values),
                help: "What it was before the programme; left out where nobody has measured it."),
            .required("target", \.target, .number(values), help: "What it is to reach."),
            .defaulted("minimum", \.minimum, .number(values), help: "The least that is possible."),
            .defaulted("maximum", \.maximum, .number(values), help: "The most that is possible."),
            .formerIDs(\.formerIDs),
        ]
    }

    /// The values that are possible; where none is, which a finding says, the least one alone.
    var bounds: ClosedRange<Double> { minimum...max(minimum, maximum) }
}

extension KeyIndicatorsInstrument.Settings {
    /// Everything that speaks against the indicators.
    var findings: [ConfigurationProblem.Finding] {
        let path = FieldPath("indicators")
        guard !indicators.isEmpty else {
            return [
                .init(
                    "too-few", "there is no indicator", at: path,
                    help: "write a name for each indicator, and under it title, source, better and target")
            ]
        }
        return indicators.flatMap { $0.value.findings(at: path.appending($0.name)) }
            + Renameable.findings(
                among: indicators.map {
                    Renameable("indicator", $0.name, formerIDs: $0.value.formerIDs, at: path.appending($0.name))
                })
    }
}

extension IndicatorSettings {
    fileprivate func findings(at path: FieldPath) -> [ConfigurationProblem.Finding] {
        guard minimum < maximum else {
            return [
                .init(
                    "empty-range",
                    "the maximum \(JSONValue.text(of: maximum)) is not above the minimum "
                        + JSONValue.text(of: minimum), at: path.appending("maximum"),
                    related: (path.appending("minimum"), "the minimum"), help: "raise the maximum or lower the minimum")
            ]
        }
        let values: [(key: String, value: Double?)] = [("baseline", baseline), ("target", target)]
        let outside = values.compactMap { key, value -> ConfigurationProblem.Finding? in
            guard let value, !bounds.contains(value) else { return nil }
            return .init(
                "target-does-not-fit",
                "the \(key) \(JSONValue.text(of: value)) does not lie between the minimum "
                    + "\(JSONValue.text(of: minimum)) and the maximum \(JSONValue.text(of: maximum))",
                at: path.appending(key), help: "correct the \(key), or widen 'minimum:' or 'maximum:'")
        }
        guard let baseline, outside.isEmpty else { return outside }
        let isBackwards = better == .higher ? target < baseline : target > baseline
        guard isBackwards else { return [] }
        return [
            .init(
                "target-does-not-fit",
                "\(better.rawValue) is better, and the target \(JSONValue.text(of: target)) is worse than the baseline "
                    + JSONValue.text(of: baseline), at: path.appending("target"),
                related: (path.appending("baseline"), "the baseline"),
                help: "correct one of 'target:', 'baseline:' and 'better:'")
        ]
    }
}
