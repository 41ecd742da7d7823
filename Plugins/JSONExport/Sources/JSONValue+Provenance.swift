import TelemachusCore

extension JSONValue {
    /// Where the record comes from.
    ///
    /// The seed is text, for it can be greater than any number that JSON's readers keep exactly.
    init(_ provenance: Provenance) {
        let plugins = provenance.plugins.map { plugin in
            JSONValue.object([
                ("kind", .string(plugin.kind.rawValue)),
                ("id", .string(plugin.id)),
                ("version", .string(plugin.version)),
                ("module", .string(plugin.module)),
            ])
        }
        self = .object([
            ("notice", .string(provenance.dataNotice)),
            ("toolVersion", .string(provenance.toolVersion)),
            ("definitionHash", .string(provenance.definitionHash)),
            ("inputHash", .string(provenance.inputHash)),
            ("seed", .string("\(provenance.seed)")),
            ("plugins", .array(plugins)),
        ])
    }
}
