extension DefinitionContext {
    /// A definition with three areas, technology, listening and time, that declares nothing else.
    public static var example: DefinitionContext {
        DefinitionContext(
            id: "example", title: "Example",
            domains: [
                Domain(id: "technology", title: "Technology", phrase: "technology"),
                Domain(id: "listening", title: "Listening", phrase: "how they listen"),
                Domain(id: "time", title: "Time", phrase: "their use of time"),
            ])
    }

    /// The definition with a score more, and with its instrument.
    ///
    /// - Parameters:
    ///   - name: the score, `instrument.score`.
    ///   - range: its least and its greatest value.
    ///   - domain: the domain that it is about.
    /// - Returns: the context; the same where the name has no point.
    public func asking(_ name: String, _ range: ClosedRange<Double>, about domain: String? = nil) -> DefinitionContext {
        guard let named = NamedScore(name) else { return self }
        var context = self
        context.scores[name] = InstrumentScore(
            instrument: Text(named.instrument.initialCapital),
            declaration: ScoreDeclaration(
                id: named.score, title: Text(named.score.initialCapital), level: .ordinal, range: range, domain: domain)
        )
        return context.withNames
    }

    /// The definition with an attribute of people more.
    public func declaring(_ name: String, _ attribute: AttributeDeclaration) -> DefinitionContext {
        var context = self
        context.attributes[name] = attribute
        return context.withNames
    }

    /// The definition with the names of what it holds, so that a field may refer to these and to nothing else.
    private var withNames: DefinitionContext {
        var context = self
        context.names[.domain] = domains.map(\.id)
        context.names[.attribute] = attributes.names
        let instruments = Named(scores.names.compactMap { NamedScore($0) }.map { ($0.instrument, true) }).names
        // An instrument's name stands for its one score as well.
        context.names[.score] = instruments + scores.names
        context.names[.instrument] = instruments
        return context
    }
}
