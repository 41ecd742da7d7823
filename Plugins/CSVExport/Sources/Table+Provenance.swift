import TelemachusCore

extension Table {
    /// Where the tables come from, as keys with values.
    static func provenance(of record: ProgrammeRecord) -> Table {
        let provenance = record.provenance
        var entries: [(key: String, value: String)] = [
            ("notice", provenance.dataNotice ?? ""),
            ("programme", record.outline.id),
            ("title", record.outline.title.plain),
            ("toolVersion", provenance.toolVersion),
            ("definitionHash", provenance.definitionHash),
            ("inputHash", provenance.inputHash),
            ("seed", "\(provenance.seed)"),
            ("minimumGroup", "\(record.outline.minimumGroup)"),
            ("release", record.outline.release ?? ""),
        ]
        for plugin in provenance.plugins {
            entries.append(
                ("plugins", "\(plugin.kind.singular) \(plugin.id) \(plugin.version) (\(plugin.module))"))
        }
        return Table(
            "provenance.csv", "Where the tables come from, one fact a line; plugins has a line for each.",
            columns: [
                Column("key", "the fact's name") { .text($0.key) },
                Column("value", "the fact; notice is empty where the answers are people's own") { .text($0.value) },
            ], of: entries)
    }
}
