public import TelemachusCore

/// What a publication prints in one place: figures of one sample, a p value of two, or a share.
public struct Claim: Configuration {
    /// Where it is printed.
    public var place: String?
    /// The sample that the figures are of.
    public var sample: String?
    /// The sample before, for a p value.
    public var before: String?
    /// The same people after.
    public var after: String?
    /// The middle value.
    public var median: Figure?
    /// The lower and the upper quartile; none where nothing is said of them.
    public var quartiles: [Figure] = []
    /// The arithmetic mean.
    public var mean: Figure?
    /// The standard deviation with divisor n - 1.
    public var deviation: Figure?
    /// The least value.
    public var minimum: Figure?
    /// The greatest value.
    public var maximum: Figure?
    /// Values that are said to be among them.
    public var includes: [Figure] = []
    /// The two-sided p of Wilcoxon's signed-rank test.
    public var p: PClaim?
    /// How many of a group.
    public var count: Int?
    /// The size of the group.
    public var outOf: Int?
    /// The share in per cent.
    public var percent: Figure?

    /// Nothing claimed.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<Claim>] {
        [
            .optional("at", \.place, .text, help: "Where it is printed: a section, a page, a table."),
            .optional("of", \.sample, .name(of: .sample), help: "The sample that the figures are of."),
            .optional("from", \.before, .name(of: .sample), help: "For a p value: the sample before."),
            .optional("to", \.after, .name(of: .sample), help: "For a p value: the same people after, as many."),
            .optional("median", \.median, .figure, help: "The ordinary median."),
            .defaulted(
                "quartiles", \.quartiles, .list(of: .figure),
                help: "The lower and the upper quartile; every definition of quartiles is tried."),
            .optional("mean", \.mean, .figure, help: "The arithmetic mean."),
            .optional("sd", \.deviation, .figure, help: "The standard deviation, with divisor n - 1."),
            .optional("minimum", \.minimum, .figure, help: "The least value."),
            .optional("maximum", \.maximum, .figure, help: "The greatest value."),
            .defaulted(
                "includes", \.includes, .list(of: .figure),
                help: "Values that are said to be among them, each as often as it is said."),
            .optional(
                "p", \.p, .pClaim,
                help:
                    "The two-sided p of Wilcoxon's signed-rank test, or a bound such as <0.001; every way of computing "
                    + "it is tried."),
            .optional("count", \.count, .wholeNumber(0...1_000_000), help: "For a share: how many."),
            .optional("out-of", \.outOf, .wholeNumber(1...1_000_000), help: "For a share: of how many."),
            .optional("percent", \.percent, .figure, help: "For a share: the percentage as printed."),
        ]
    }

    /// Whether it says anything of one sample's values.
    var hasSampleFigures: Bool {
        [median, mean, deviation, minimum, maximum].contains { $0 != nil } || !quartiles.isEmpty || !includes.isEmpty
    }

    /// The claim as a sentence would print it: "median 30.5, quartiles 27.0-32.0".
    public var words: String {
        var parts: [String] = []
        if let outOf { parts.append("\(count.map { "\($0) " } ?? "")of \(outOf)") }
        if let percent { parts.append("\(percent) %") }
        if let median { parts.append("median \(median)") }
        if quartiles.count == 2 { parts.append("quartiles \(quartiles[0])-\(quartiles[1])") }
        if let mean { parts.append("mean \(mean)") }
        if let deviation { parts.append("SD \(deviation)") }
        if let minimum { parts.append("minimum \(minimum)") }
        if let maximum { parts.append("maximum \(maximum)") }
        if !includes.isEmpty { parts.append("\(includes.map(\.description).joined(separator: ", ")) among them") }
        if let p { parts.append("p\(p.isBound ? "" : "=")\(p)") }
        return parts.joined(separator: ", ")
    }
}

extension Shape where Value == Figure {
    /// A number with the decimals that it is printed with.
    static var figure: Shape {
        Shape<String>.text("a figure as printed").map(
            { text, node, reader in
                if let figure = Figure(text) { return figure }
                reader.report(
                    "wrong-type", "expected a figure, found '\(text.prefix(40))'", at: node.place,
                    help:
                        "write it as it is printed, such as 27.0, with at most \(Figure.mostDigits) digits and "
                        + "\(Figure.mostDecimals) decimals")
                return nil
            }, back: { $0.description }
        ).described(as: .number(-.infinity ... .infinity))
    }
}

extension Shape where Value == PClaim {
    /// A p value as printed.
    static var pClaim: Shape {
        Shape<String>.text("a p value such as 0.043 or <0.001", pattern: #"^< *0?\.[0-9]+$|^[01](\.[0-9]+)?$"#).map(
            { text, node, reader in
                if let p = PClaim(text) { return p }
                reader.report(
                    "wrong-type", "expected a p value, found '\(text.prefix(40))'", at: node.place,
                    help: "write it as it is printed, such as 0.043 or <0.001")
                return nil
            }, back: { $0.description })
    }
}
