import TelemachusCore

/// The comparisons of one instrument's scores for one role over the same two stages.
struct ComparisonGroup: Sendable {
    /// What the comparisons of a group have in common.
    struct Key: Hashable, Sendable {
        var instrument: String
        var role: String
        var from: String
        var to: String

        init(_ comparison: Comparison) {
            instrument = ScoreName(comparison.score).instrument
            role = comparison.role
            from = comparison.from
            to = comparison.to
        }
    }

    /// What they have in common.
    var key: Key
    /// The comparisons of parts, then those of totals.
    var comparisons: [Comparison]

    /// The groups in order of their first comparison.
    static func groups(of record: ProgrammeRecord) -> [ComparisonGroup] {
        let comparisons = record.results.comparisons
        return comparisons.map(Key.init).withoutRepeats.map { key in
            let members = comparisons.filter { Key($0) == key }
            let parts = members.filter { !isTotal($0, in: record.outline) }
            return ComparisonGroup(key: key, comparisons: parts + members.filter { isTotal($0, in: record.outline) })
        }
    }

    /// The comparisons that stand for their group: its totals, or the only one that it has.
    static func headlines(of record: ProgrammeRecord) -> [Comparison] {
        let groups = groups(of: record)
        let totals = groups.flatMap { $0.totals(in: record.outline) }
        let single = groups.filter { $0.comparisons.count == 1 && $0.totals(in: record.outline).isEmpty }
        return totals + single.flatMap(\.comparisons)
    }

    /// The comparisons of scores that sum up others.
    func totals(in outline: ProgrammeOutline) -> [Comparison] {
        comparisons.filter { Self.isTotal($0, in: outline) }
    }

    /// The comparisons of scores that sum up no others.
    func parts(in outline: ProgrammeOutline) -> [Comparison] {
        comparisons.filter { !Self.isTotal($0, in: outline) }
    }

    /// Whether a comparison is of a score that sums up others.
    static func isTotal(_ comparison: Comparison, in outline: ProgrammeOutline) -> Bool {
        outline.declaration(ofScore: comparison.score)?.isTotal ?? false
    }

    /// The heading.
    func title(in outline: ProgrammeOutline) -> String {
        "\(outline.heading(ofInstrument: key.instrument)): \(outline.plural(ofRole: key.role))"
    }

    /// Which two occasions are compared.
    func occasions(in outline: ProgrammeOutline) -> String {
        "Before: \(outline.heading(ofStage: key.from)). After: \(outline.heading(ofStage: key.to))."
    }
}
