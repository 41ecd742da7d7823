import TelemachusCore
import TelemachusPages

/// One person's brief in words.
///
/// It is given no author, so it can name none.
struct BriefPage {
    /// What the group says.
    let brief: Brief
    /// The programme that it belongs to.
    let outline: ProgrammeOutline
    /// Where it comes from.
    let provenance: Provenance

    /// What the template needs.
    var content: PageContent {
        .record([
            "generator": .text("Telemachus \(provenance.toolVersion)"),
            "style": .markup(Style.sheet),
            "programme": .text(outline.title.plain.isEmpty ? outline.id : outline.title.plain),
            "person": .text(brief.person),
            "group": .text(brief.group.plain),
            "notice": .text(provenance.dataNotice.map(sentence)),
            "areas": .list(brief.sections.enumerated().map { area($1, number: $0 + 1) }),
            "silence": brief.sections.isEmpty ? .text("The group has no points to pass on this time.") : .nothing,
            "use": .list(use.map { .text($0) }),
            "colophon": .text("Made by Telemachus \(provenance.toolVersion)."),
        ])
    }

    private func area(_ section: Brief.Section, number: Int) -> PageContent {
        .record([
            "id": .text("area-\(number)"),
            "title": .text([section.title, section.domain].first { !$0.isEmpty } ?? "–"),
            "statements": section.statements.isEmpty
                ? .nothing : .record(["points": .list(section.statements.map { .text($0) })]),
            "remark": .text(remark(on: section)),
        ])
    }

    /// How many points were kept back and why; where there is no point at all, a friendly word.
    ///
    /// Never what they said.
    private func remark(on section: Brief.Section) -> String? {
        let further = section.statements.isEmpty ? "" : "further "
        let k = outline.statementContributors
        switch section.heldBack {
        case ...0: return section.statements.isEmpty ? "The group has nothing to pass on here this time." : nil
        case 1:
            return "One \(further)point was kept back, because fewer than \(k) people stood behind it or the group had "
                + "not approved it."
        default:
            return
                "\(word(for: section.heldBack)) \(further)points were kept back, because fewer than \(k) people stood "
                + "behind them or the group had not approved them."
        }
    }

    private var use: [String] {
        let appraisal =
            "It is for you alone, as a start for a conversation. Nobody uses it for appraisal, unless you "
            + "choose to."
        let authors =
            "The group agreed on every statement, and at least \(outline.statementContributors) people stand "
            + "behind each. None has an author; please do not look for one."
        return brief.sections.allSatisfy(\.statements.isEmpty) ? [appraisal] : [appraisal, authors]
    }

    private func sentence(_ text: String) -> String {
        text.last.map { ".!?".contains($0) } == true ? text : text + "."
    }

    private func word(for number: Int) -> String {
        let words = ["Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"]
        return words.indices.contains(number - 2) ? words[number - 2] : "\(number)"
    }
}
