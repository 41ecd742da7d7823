extension Field {
    /// `renamed-from:`, the ids that something had before: one of them, or a list.
    ///
    /// A resolved definition shows it only where something was renamed.
    public static func formerIDs(_ property: any WritableKeyPath<Root, [String]> & Sendable) -> Field {
        let shape = Shape<[String]>.oneOrSeveral(of: .identifier)
        return Field(
            declaration: FieldDeclaration(
                name: "renamed-from", form: shape.form,
                help: "The id that it had before, or a list of them: data and journals written under a former id are "
                    + "read under this one.",
                standard: nil, isRequired: false, unit: nil, since: 1, stability: .stable),
            read: { node, reader, root in
                if let value = shape.read(node, &reader) { root[keyPath: property] = value }
            },
            write: { root in
                let ids = root[keyPath: property]
                return ids.isEmpty ? nil : shape.write(ids)
            })
    }
}
