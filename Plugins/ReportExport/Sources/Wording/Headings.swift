import TelemachusCore

/// The two halves of a score's name, `confidence.total`.
struct ScoreName: Hashable {
    /// The instrument's id; the whole name where it has no point.
    let instrument: String
    /// The score's id within the instrument.
    let score: String

    init(_ name: String) {
        let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        instrument = parts[0]
        score = parts.count > 1 ? parts[1] : ""
    }
}

/// The words by which the report calls what the record names by id; an id that the outline lacks stands for itself.
extension ProgrammeOutline {
    /// What several people of a role are called.
    func plural(ofRole id: String) -> String { role(id).map(\.plural.plain) ?? id }

    /// What one person of a role is called.
    func singular(ofRole id: String) -> String { role(id).map(\.title.plain) ?? id }

    /// The heading of a stage.
    func heading(ofStage id: String) -> String { stage(id).map(\.title.plain) ?? id }

    /// The heading of an instrument.
    func heading(ofInstrument id: String) -> String { instrument(id).map(\.title.plain) ?? id }

    /// An item by its name, `concerns.now`.
    func item(_ name: String) -> Item? {
        let name = ScoreName(name)
        return instrument(name.instrument)?.items.first { $0.id == name.score }
    }

    /// The words of an instrument's item.
    func prompt(ofItem id: String, in instrument: String) -> String {
        item("\(instrument).\(id)").map(\.prompt.plain) ?? id
    }

    /// What an instrument says about one of its scores.
    func declaration(ofScore name: String) -> ScoreDeclaration? {
        let name = ScoreName(name)
        return instrument(name.instrument)?.scores.first { $0.id == name.score }
    }

    /// A score's heading with its instrument's, for places where the instrument is not plain from the surroundings.
    func fullTitle(ofScore name: String) -> String {
        let title = title(ofScore: name).plain
        let instrument = heading(ofInstrument: ScoreName(name).instrument)
        guard let asked = self.instrument(ScoreName(name).instrument) else { return title }
        let isPlain = [instrument, declaration(ofScore: name)?.unit ?? instrument].contains {
            $0.lowercased() == title.lowercased()
        }
        if isPlain || asked.scores.count == 1 { return instrument }
        return title.lowercased().contains(instrument.lowercased()) ? title : "\(instrument): \(title)"
    }

    /// A score's heading with its unit, for the rows of a table.
    func titleWithUnit(ofScore name: String) -> String {
        let title = title(ofScore: name).plain
        guard let unit = declaration(ofScore: name)?.unit, !title.lowercased().contains(unit.lowercased()) else {
            return title
        }
        return "\(title) (\(unit))"
    }

    /// Where a role stands in the outline; behind all others where it does not.
    func position(ofRole id: String) -> Int { roles.firstIndex { $0.id == id } ?? roles.count }

    /// Where a stage stands in the outline; behind all others where it does not.
    func position(ofStage id: String) -> Int { stages.firstIndex { $0.id == id } ?? stages.count }
}

extension Array where Element: Hashable {
    /// The elements in order of their first appearance, each once.
    var withoutRepeats: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
