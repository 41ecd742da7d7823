import TelemachusCore
import TelemachusStatistics

/// A programme told in other forms than its definition.
public struct Explanation: Sendable {
    private let programme: Programme
    private let outline: ProgrammeOutline

    /// An explanation of a checked programme.
    public init(of programme: Programme) {
        self.programme = programme
        outline = programme.outline()
    }

    /// As text that a coordinator can read aloud.
    public var text: String {
        var lines = [outline.title.plain, String(repeating: "=", count: outline.title.plain.count), ""]
        lines.append("A programme of \(outline.model) mentoring" + (outline.setting.map { ". \($0)." } ?? "."))
        lines += outline.purposes.map { "\($0.heading): \($0.text)" }
        lines += ["", "Who takes part"]
        for role in programme.definition.roles {
            let settings = role.value
            lines.append(
                "  \(settings.pluralTitle) (\(role.name))" + (settings.invited.map { ": \($0)." } ?? "."))
        }
        if !outline.domains.isEmpty {
            lines += ["", "Areas", "  " + outline.domains.map(\.title.plain).joined(separator: "; ") + "."]
        }
        lines += ["", "What happens"]
        for (index, stage) in programme.stages.enumerated() { lines += paragraph(stage, number: index + 1) }
        lines += comparisonLines + privacyLines
        return lines.joined(separator: "\n") + "\n"
    }

    /// The resolved definition as YAML, every default visible.
    public var yaml: String { YAMLText.text(of: programme.definition.written) }

    private func paragraph(_ stage: Programme.Stage, number: Int) -> [String] {
        var lines = ["  \(number). \(stage.title)\(opening(stage))"]
        if let summary = stage.settings.summary { lines.append("     \(summary)") }
        if stage.settings.gate.consent == .given { lines.append("     Only people who have given consent go on.") }
        if let (id, _) = stage.policy { lines.append("     Pairs are drawn by the policy '\(id)'.") }
        if let meet = stage.settings.meet {
            lines.append("     Each pair meets \(meet.sessions == 1 ? "once" : "\(meet.sessions) times").")
        }
        for ask in outline.stage(stage.id.name)?.asks ?? [] {
            let instrument = outline.instrument(ask.instrument)
            let role = outline.role(ask.role)?.plural.plain ?? ask.role
            let count = instrument?.items.count ?? 0
            lines.append(
                "     \(role)\(ask.isTogether ? ", together," : "") answer '\(instrument?.title.plain ?? ask.instrument)'"
                    + " about \(ask.about) (\(count) item\(count == 1 ? "" : "s")).")
        }
        return lines
    }

    private func opening(_ stage: Programme.Stage) -> String {
        guard let opens = stage.settings.opens else { return "" }
        let before = programme.stage(StageID(opens.after))?.title.plain ?? opens.after
        return opens.within.map { " (within \($0) after: \(before))" } ?? " (after: \(before))"
    }

    private var comparisonLines: [String] {
        let comparisons = programme.definition.analysis.comparisons
        guard !comparisons.isEmpty else { return [] }
        return ["", "What is compared"]
            + comparisons.map { comparison in
                let from = programme.stage(StageID(comparison.from))?.title.plain ?? comparison.from
                let to = programme.stage(StageID(comparison.to))?.title.plain ?? comparison.to
                let role = outline.role(comparison.role)?.plural.plain ?? comparison.role
                return "  \(comparison.scores) of \(role.lowercased()): \(from) with \(to)"
                    + " (adjustment: \(comparison.adjustment.rawValue))."
            }
    }

    private var privacyLines: [String] {
        let privacy = programme.definition.privacy
        var lines = [
            "", "What is protected",
            "  Nothing is shown about fewer than \(privacy.minimumGroup) people.",
            "  A statement needs \(privacy.statementContributors) people behind it.",
            "  Willingness serves the draw and is shown to nobody.",
        ]
        if let release = privacy.release {
            lines.append(
                "  Small groups are released for \(release.purpose.rawValue) by \(release.by) on \(release.date): "
                    + release.reason)
        }
        return lines
    }
}
