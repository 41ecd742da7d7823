/// A p value as it is printed: a figure, or a bound such as `<0.001`.
public struct PClaim: Hashable, Sendable {
    /// The figure.
    public let figure: Figure
    /// Whether p is said to lie below the figure.
    public let isBound: Bool

    /// Reads `0.043` or `<0.001`.
    ///
    /// - Returns: nil for what is no probability.
    public init?(_ text: String) {
        isBound = text.hasPrefix("<")
        guard let figure = Figure(String(text.drop { $0 == "<" || $0 == " " })), !text.contains("<<"),
            (0...1).contains(figure.value)
        else { return nil }
        self.figure = figure
    }

    /// Whether a p value is printed so.
    func prints(_ p: Double, _ rounding: Rounding) -> Bool {
        isBound ? p < figure.value : rounding.prints(p, as: figure)
    }

    /// Whether readers take it for significant at 0.05.
    public var claimsSignificance: Bool { isBound ? figure.value <= 0.05 : figure.value < 0.05 }
}

extension PClaim: CustomStringConvertible {
    /// As it is printed.
    public var description: String { (isBound ? "<" : "") + figure.description }
}
