extension ProgrammeOutline {
    /// Something that has another id than before.
    public struct Renamed: Sendable, Hashable {
        /// What it is: role, domain, instrument, stage, item, option, score.
        public var kind: String
        /// The way to its id: the instrument of an item or a score, instrument and item of an option.
        public var of: [String]
        /// The id.
        public var id: String
        /// The ids that it had before.
        public var formerIDs: [String]
    }

    /// Everything that was renamed, so that exports of different years can be joined.
    public var renamed: [Renamed] {
        roles.compactMap { Renamed("role", $0.id, $0.formerIDs) }
            + domains.compactMap { Renamed("domain", $0.id, $0.formerIDs) }
            + stages.compactMap { Renamed("stage", $0.id, $0.formerIDs) }
            + instruments.flatMap { instrument in
                [Renamed("instrument", instrument.id, instrument.formerIDs)].compactMap(\.self)
                    + instrument.items.flatMap { Self.renamed($0, of: instrument.id) }
                    + instrument.scores.compactMap { Renamed("score", $0.id, $0.formerIDs, of: [instrument.id]) }
            }
    }

    private static func renamed(_ item: Item, of instrument: String) -> [Renamed] {
        [Renamed("item", item.id, item.formerIDs, of: [instrument])].compactMap(\.self)
            + item.format.options.compactMap { Renamed("option", $0.id, $0.formerIDs, of: [instrument, item.id]) }
    }
}

extension ProgrammeOutline.Renamed {
    /// Nil where it never had another id.
    fileprivate init?(_ kind: String, _ id: String, _ formerIDs: [String], of: [String] = []) {
        guard !formerIDs.isEmpty else { return nil }
        self.init(kind: kind, of: of, id: id, formerIDs: formerIDs)
    }
}
