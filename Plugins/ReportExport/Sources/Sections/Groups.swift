import TelemachusCore

extension Section {
    /// Two groups on one occasion.
    static func groups(_ record: ProgrammeRecord) -> Section? {
        let lines = record.results.groupComparisons
        let blocks = lines.map(GroupKey.init).withoutRepeats.flatMap { key -> [Block] in
            let own = lines.filter { GroupKey($0) == key }
            return [.heading(key.title(in: record.outline)), .table(table(own, key, record.outline))]
        }
        return Section("groups", "Groups compared", blocks)
    }

    private static func table(_ lines: [GroupComparison], _ key: GroupKey, _ outline: ProgrammeOutline) -> Table {
        MeasureTable<GroupComparison>(
            caption: "\(key.title(in: outline)). At: \(outline.heading(ofStage: key.stage)).", title: "Score",
            heading: { line in
                let isMedianOnly = [line.first, line.second].compactMap { $0.figures?.reasonForMedianOnly }
                return .init(
                    title: outline.titleWithUnit(ofScore: line.score),
                    notes: (line.notes + isMedianOnly).withoutRepeats,
                    isTotal: outline.declaration(ofScore: line.score)?.isTotal ?? false)
            },
            counts: [
                .init(Table.Column("n", detail: "of each", .numbers)) {
                    Table.Cell("\($0.first.n);\u{A0}\($0.second.n)")
                }
            ], figures: figures(lines, key), silence: silence
        ).table(lines)
    }

    private static func figures(
        _ lines: [GroupComparison], _ key: GroupKey
    ) -> [MeasureTable<GroupComparison>.Measure] {
        let name = lines.filter(\.isAdjusted).shared(\.adjustmentInWords)
        let level = lines.shared { $0.figures?.level.map(Numbers.level) }
        return [
            .init(Table.Column(key.first, detail: "median (quartiles)", .numbers)) { median($0.first) },
            .init(Table.Column(key.second, detail: "median (quartiles)", .numbers)) { median($0.second) },
            .init(.exact) { .probability($0.figures?.pExact) },
            .init(.adjusted(sharedName: name)) { .adjusted($0, sharedName: name) },
            .init(.interval("Shift", sharedLevel: level)) { line in
                line.figures.flatMap {
                    .estimate($0.shift, $0.low, $0.high, level: $0.level, sharedLevel: level)
                }
            },
            .init(Table.Column("Superi\u{AD}ority", .numbers)) { .number($0.figures?.superiority, decimals: 2) },
            .init(Table.Column("Rank-biserial", .numbers)) { .number($0.figures?.rankBiserial, decimals: 2) },
            .init(Table.Column("U", detail: "(z)", .numbers)) { line in
                line.figures?.u.map { u in
                    Table.Cell(
                        Numbers.plain(u, decimals: 1),
                        detail: line.figures?.z.map { "(\(Numbers.fixed($0, decimals: 3)))" })
                }
            },
            .init(.asymptoticAsSPSS) { .probability($0.figures?.pAsymptotic) },
        ]
    }

    private static func median(_ group: GroupComparison.Group) -> Table.Cell? {
        group.figures.map { .median($0) } ?? .silent(group.n.reasonForSilence ?? "not shown")
    }

    private static func silence(_ line: GroupComparison) -> String? {
        guard line.figures == nil, line.first.figures == nil, line.second.figures == nil else { return nil }
        return line.first.n.reasonForSilence ?? line.second.n.reasonForSilence ?? "not shown"
    }
}

/// What the lines of one table of groups have in common.
private struct GroupKey: Hashable {
    let instrument: String
    let stage: String
    let first: String
    let second: String

    init(_ line: GroupComparison) {
        instrument = ScoreName(line.score).instrument
        stage = line.stage
        first = line.first.title
        second = line.second.title
    }

    func title(in outline: ProgrammeOutline) -> String {
        "\(outline.heading(ofInstrument: instrument)): \(first) and \(second)"
    }
}
