public import TelemachusCore

/// A definition's text, read into nodes that know their place.
///
/// Only what a definition needs of YAML is taken: one document of mappings, lists and values. Tags, anchors, aliases
/// and merge keys are refused, for a definition says a thing where it is looked for, and because they are how small
/// files become large ones.
public struct YAMLDocument: Sendable {
    /// The top of the document; an empty mapping where nothing could be read.
    public let root: Node
    /// Every problem found, in reading order.
    public let diagnostics: [Diagnostic]

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - source: the text.
    ///   - sources: takes the text in, so that places can be shown.
    ///   - user: where another text names this one.
    ///   - limits: how much the text may ask for.
    /// - Returns: the document; it is to be used only where no diagnostic is an error.
    public static func read(
        _ source: SourceText, into sources: inout SourceList, usedAt user: Place? = nil,
        limits: YAMLLimits = YAMLLimits()
    ) -> YAMLDocument {
        let index = sources.add(source, usedAt: user)
        var builder = NodeBuilder(source: source, index: index, limits: limits)
        let root = builder.build()
        return YAMLDocument(
            root: root ?? Node(.mapping([]), at: Place(source: index, line: 1, column: 1)),
            diagnostics: builder.diagnostics.inReadingOrder())
    }
}

extension YAMLDocument {
    /// How many events a text has, the stream's end not counted, for measuring what libyaml itself costs.
    package static func countEvents(in bytes: [UInt8]) -> Int {
        guard var events = EventStream(bytes) else { return 0 }
        var count = 0
        while let event = try? events.next(), event.kind != .streamEnd {
            count += 1
        }
        return count
    }
}
