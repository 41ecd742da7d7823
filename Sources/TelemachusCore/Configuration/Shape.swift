/// How one kind of value is read from a definition, written back, and described.
///
/// Shapes are put together from smaller ones: `.list(of: .wholeNumber(1...5))`. A plugin's configuration names a
/// shape for each of its fields and gets decoding, diagnostics, help and schema from it.
public struct Shape<Value: Sendable>: Sendable {
    /// The description.
    public let form: Form
    /// Reads a node; reports and yields nil where it does not fit.
    public let read: @Sendable (Node, inout DefinitionReader) -> Value?
    /// Writes a value as a definition would, for help texts and resolved definitions.
    public let write: @Sendable (Value) -> JSONValue

    /// A shape of one's own.
    public init(
        _ form: Form, read: @escaping @Sendable (Node, inout DefinitionReader) -> Value?,
        write: @escaping @Sendable (Value) -> JSONValue
    ) {
        self.form = form
        self.read = read
        self.write = write
    }

    /// The same values under another type; `convert` may refuse with a diagnostic.
    public func map<Other: Sendable>(
        _ convert: @escaping @Sendable (Value, Node, inout DefinitionReader) -> Other?,
        back: @escaping @Sendable (Other) -> Value
    ) -> Shape<Other> {
        Shape<Other>(
            form,
            read: { node, reader in read(node, &reader).flatMap { convert($0, node, &reader) } },
            write: { write(back($0)) })
    }

    /// The same values, described otherwise.
    public func described(as form: Form) -> Shape { Shape(form, read: read, write: write) }

    /// A shape over scalars.
    static func scalar(
        _ form: Form, parse: @escaping @Sendable (Node.Scalar, Node, inout DefinitionReader) -> Value?,
        write: @escaping @Sendable (Value) -> JSONValue
    ) -> Shape {
        Shape(
            form,
            read: { node, reader in
                guard case .scalar(let scalar) = node.content, !scalar.isNull else {
                    reader.reportMismatch(node, expected: form.description)
                    return nil
                }
                return parse(scalar, node, &reader)
            }, write: write)
    }
}
