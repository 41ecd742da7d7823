public import TelemachusCore

/// Coded texts to quote.
public struct QuotationSettings: Configuration {
    /// The texts, `instrument.item`.
    public var texts = ""
    /// How many quotations a code gets at most.
    public var perCode = 2

    /// Nothing.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<QuotationSettings>] {
        [
            .required("texts", \.texts, .text("instrument.item"), help: "The text item, as instrument.item."),
            .defaulted(
                "per-code", \.perCode, .wholeNumber(1...20),
                help: "How many quotations a code gets at most, each from another writer."),
        ]
    }
}
