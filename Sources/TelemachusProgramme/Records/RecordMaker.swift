public import TelemachusCore

/// Makes the record that an exporter of some audience may see.
public struct RecordMaker: Sendable {
    private let analysis: Analysis
    private let results: Results
    private let provenance: Provenance
    private var state: ProgrammeState { analysis.state }
    private var programme: Programme { state.programme }

    /// A maker over an analysis and the results that it gave.
    public init(_ analysis: Analysis, results: Results, provenance: Provenance) {
        self.analysis = analysis
        self.results = results
        self.provenance = provenance
    }

    /// The record for an audience: rows for analysts, briefs and attendance for coordinators, figures for all.
    public func record(for audience: Audience) -> ProgrammeRecord {
        ProgrammeRecord(
            outline: programme.outline(release: releaseSentence), provenance: provenance, results: results,
            rows: audience == .analyst ? rows : ResponseRows(), briefs: audience == .coordinator ? briefs : [],
            attendance: audience == .coordinator ? state.attendance : [])
    }

    private var releaseSentence: String? {
        state.release.map { release in
            "Groups of fewer than \(programme.definition.privacy.minimumGroup) people are shown, released for "
                + "\(release.purpose) by \(release.by) on \(release.date). \(release.reason)"
        }
    }

    // MARK: - Rows

    /// Pseudonymous rows.
    ///
    /// Free text, working notes, statements and everything meant for the draw alone stay behind.
    private var rows: ResponseRows {
        var rows = ResponseRows()
        for stage in programme.stages {
            for ask in stage.asks {
                guard let instrument = programme.instrument(InstrumentID(ask.instrument)) else { continue }
                for role in ask.from {
                    let sheet = analysis.scores.sheet(instrument, role: role, stage: stage.id.name)
                    append(sheet, of: instrument, to: &rows)
                }
            }
        }
        rows.codings = codings
        return rows
    }

    /// Every coder's codes, each with the code that the tallies count it as.
    private var codings: [ResponseRows.Coding] {
        let book = state.codebook
        return state.usableCodings.map { coding in
            let code = book.current(coding.code)
            let isCounted = analysis.coded[coding]?.codes.contains(code) ?? false
            return ResponseRows.Coding(
                person: coding.person, role: state[PersonID(coding.person)]?.role.name ?? "", stage: coding.stage,
                item: coding.answer.texts, code: coding.code, segment: coding.segment, coder: coding.coder,
                countsAs: isCounted ? code : nil)
        }
    }

    private func append(_ sheet: AnswerSheet, of instrument: Programme.Instrument, to rows: inout ResponseRows) {
        let items = instrument.items.filter(\.isExportedByPerson).map { ($0, sheet.answers(to: $0.id)) }
        let scores = instrument.scores.filter { $0.disclosure == .analysis }.map { ($0, sheet.cells(of: $0.id)) }
        for (row, response) in sheet.responses.enumerated() {
            let about = response.key.about ?? ""
            for (item, answers) in items {
                guard let answer = answers[row] else { continue }
                rows.responses.append(
                    ResponseRows.Response(
                        person: response.key.from.text, role: response.role, instrument: instrument.id.name,
                        stage: response.key.stage, about: about, item: item.id, value: answer.text,
                        number: response.key.session))
            }
            for (score, cells) in scores {
                guard let value = cells[row].score else { continue }
                rows.scores.append(
                    ResponseRows.Score(
                        person: response.key.from.text, role: response.role, score: instrument.name(of: score),
                        stage: response.key.stage, about: about, value: value.value, answered: value.answered,
                        asked: value.asked, number: response.key.session))
            }
        }
    }

    // MARK: - Briefs

    /// One brief for each person whom a group spoke about and who is still there.
    private var briefs: [Brief] {
        let floor = programme.definition.privacy.statementContributors
        var briefs: [Brief] = []
        for response in state.usableResponses {
            guard case .group(let role) = response.key.from, let about = response.key.about,
                let person = state[PersonID(about)], person.withdrawal == nil,
                let instrument = programme.instrument(InstrumentID(response.key.instrument))
            else { continue }
            let sections = programme.domains.map { domain in
                section(domain, of: instrument, Answers(response.answers), floor: floor)
            }
            guard instrument.items.contains(where: \.isStatement) else { continue }
            briefs.append(
                Brief(
                    person: about, fileName: about, group: programme.definition.roles[role]?.pluralTitle ?? Text(role),
                    sections: sections))
        }
        return briefs.sorted { PersonID($0.person) < PersonID($1.person) }
    }

    private func section(
        _ domain: Domain, of instrument: Programme.Instrument, _ answers: Answers, floor: Int
    ) -> Brief.Section {
        var section = Brief.Section(domain: domain.id, title: domain.title.plain, statements: [], heldBack: 0)
        for item in instrument.items where item.domain == domain.id {
            guard case .statement(let contributors, let approval, let atLeast) = item.disclosure,
                case .text(let words)? = answers[item.id]
            else { continue }
            let behind = answers[contributors]?.number ?? 0
            let isApproved = answers[approval]?.number == 1
            if isApproved, behind >= Double(max(floor, atLeast)) {
                section.statements.append(words)
            } else {
                section.heldBack += 1
            }
        }
        return section
    }
}

extension Item {
    /// Whether answers leave the workspace by person: codes and numbers do, free text never does.
    var isExportedByPerson: Bool {
        if case .text = format { return false }
        return disclosure == .analysis
    }

    fileprivate var isStatement: Bool {
        if case .statement = disclosure { true } else { false }
    }
}

extension RoleSettings {
    /// What several of them are called.
    var pluralTitle: Text { plural ?? title }
}
