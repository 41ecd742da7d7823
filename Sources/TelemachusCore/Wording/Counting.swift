extension Int {
    /// So many of something: "1 question", "7 questions", "0 people".
    ///
    /// - Parameters:
    ///   - singular: the word for one.
    ///   - plural: the word for any other number; left out, the singular with an s.
    /// - Returns: the number with the word.
    public func of(_ singular: String, _ plural: String? = nil) -> String {
        "\(self) \(self == 1 ? singular : plural ?? singular + "s")"
    }

    /// How often: "once", "twice", "6 times".
    public var times: String { self == 1 ? "once" : self == 2 ? "twice" : "\(self) times" }
}
