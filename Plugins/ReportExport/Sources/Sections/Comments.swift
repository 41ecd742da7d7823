import TelemachusCore

extension Section {
    /// What people wrote: codes by role and stage, how they came about, and what may be quoted.
    static func comments(_ record: ProgrammeRecord) -> Section? {
        var blocks: [Block] = []
        let texts = record.results.tallies.map(\.texts).withoutRepeats
        blocks += texts.map { .table(tallies(of: $0, isOneOfSeveral: texts.count > 1, record)) }
        if let content = record.results.content {
            let codebook = Codebook(content: content, outline: record.outline)
            blocks += codebook.quotations + codebook.origin
        }
        return Section("comments", "Comments", blocks)
    }

    private struct Occasion: Hashable {
        let role: String
        let stage: String
    }

    private static func tallies(of texts: String, isOneOfSeveral: Bool, _ record: ProgrammeRecord) -> Table {
        let outline = record.outline
        let tallies = record.results.tallies.filter { $0.texts == texts }
        let instrument = outline.heading(ofInstrument: ScoreName(texts).instrument)
        let occasions = tallies.map { Occasion(role: $0.role ?? "", stage: $0.stage ?? "") }
            .withoutRepeats.enumerated().sorted {
                let left = (outline.position(ofRole: $0.element.role), outline.position(ofStage: $0.element.stage))
                let right = (outline.position(ofRole: $1.element.role), outline.position(ofStage: $1.element.stage))
                return left == right ? $0.offset < $1.offset : left < right
            }.map(\.element)
        let groups = CodeGroup.groups(of: tallies.map(\.code).withoutRepeats, in: record.results.content)
        return Table(
            isOneOfSeveral
                ? "\(instrument): how many people’s texts have each code."
                : "How many people’s comments have each code.",
            [Table.Column("Code")]
                + occasions.map {
                    Table.Column(
                        $0.role.isEmpty ? "Everybody" : outline.plural(ofRole: $0.role),
                        detail: $0.stage.isEmpty ? "at all stages" : outline.heading(ofStage: $0.stage), .numbers)
                },
            groups: groups.map { group in
                Table.Group(
                    heading: group.heading,
                    rows: group.codes.map { code in
                        let own = tallies.filter { $0.code == code }
                        return Table.Row(
                            own.first?.title ?? code, isTotal: code == group.category,
                            occasions.map { occasion in
                                own.first { ($0.role ?? "") == occasion.role && ($0.stage ?? "") == occasion.stage }
                                    .map { .count($0.count) } ?? .none
                            })
                    })
            })
    }
}

/// The codes of one category.
struct CodeGroup {
    /// The category's id; nil for codes that stand by themselves.
    var category: String?
    /// The category's heading; nil where there are no categories.
    var heading: String?
    /// The codes in order; the category's own count, where there is one, is the last.
    var codes: [String]

    /// The groups in the order of the categories; codes without one come last.
    static func groups(of codes: [String], in content: ContentAnalysis?) -> [CodeGroup] {
        let categories = content?.categories ?? []
        let known = Set(categories.map(\.id))
        func category(of code: String) -> String? {
            if let found = content?.codes.first(where: { $0.id == code }) {
                return found.category.flatMap { known.contains($0) ? $0 : nil }
            }
            return known.contains(code) ? code : nil
        }
        let groups = categories.map { own in
            let members = codes.filter { category(of: $0) == own.id }
            return CodeGroup(
                category: own.id, heading: own.title,
                codes: members.filter { $0 != own.id } + members.filter { $0 == own.id })
        }
        let others = codes.filter { category(of: $0) == nil }
        let rest = CodeGroup(category: nil, heading: categories.isEmpty ? nil : "Without a category", codes: others)
        return (groups + [rest]).filter { !$0.codes.isEmpty }
    }
}
