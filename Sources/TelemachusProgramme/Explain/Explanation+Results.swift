import TelemachusCore
import TelemachusStatistics

/// What is compared and counted, what is protected, what comes out and for whom.
extension Explanation {
    mutating func tellComparisons() {
        let analysis = programme.definition.analysis
        let comparisons = programme.comparisons
        let isAnything =
            !(comparisons.isEmpty && programme.tallies.isEmpty && analysis.quotations.isEmpty
            && analysis.profiles.isEmpty)
        guard isAnything else { return }
        prose.heading("What is compared")
        if !comparisons.isEmpty {
            if programme.hasSuggestedComparisons {
                prose.paragraph(
                    "The definition names no comparison. These come of what is asked several times; "
                        + "'comparisons: []' under 'analysis:' would make none.")
            }
            for comparison in comparisons { prose.bullet(sentence(for: comparison)) }
            prose.paragraph(methods(of: comparisons).joined(separator: " "))
        }
        if programme.hasSuggestedTallies, !programme.tallies.isEmpty {
            prose.bullet("Texts that are coded are counted by code, split by role and stage.")
        }
        for tally in analysis.tallies ?? [] {
            let by = tally.by.map { $0 == .role ? "role" : "stage" }.listed()
            let what = tally.count == .codes ? "code" : "category"
            prose.bullet("\(name(ofItem: tally.texts)): texts are coded and counted by \(what), split by \(by).")
        }
        for quotation in analysis.quotations {
            prose.bullet(
                "\(name(ofItem: quotation.texts)): of each code at most \(quotation.perCode) pieces are quoted, where "
                    + "their writers allowed it and at least \(programme.definition.privacy.minimumGroup) people of the role "
                    + "have the code.")
        }
        for profile in analysis.profiles {
            prose.bullet(
                "\(title(ofInstrument: profile)): under the release below, the report shows how many partners each "
                    + "person would accept, sorted and without a name.")
        }
    }

    /// An instrument's scores: all of them, or the one that is named.
    func name(ofScores name: String) -> String {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        guard let instrument = programme.instrument(InstrumentID(parts.first ?? "")) else { return name }
        let title = words(instrument.title)
        guard parts.count == 2 else { return "\(title), \(instrument.scores.count.of("score"))" }
        return "\(title), \(instrument.scores.first { $0.id == parts[1] }.map { words($0.title) } ?? parts[1])"
    }

    private func name(ofItem name: String) -> String {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        guard let instrument = programme.instrument(InstrumentID(parts.first ?? "")) else { return name }
        return instrument.items.count > 1
            ? "\(words(instrument.title)), '\(parts.last ?? "")'" : words(instrument.title)
    }

    // MARK: - Privacy

    mutating func tellPrivacy() {
        let privacy = programme.definition.privacy
        prose.heading("How privacy is kept")
        prose.bullet("Nothing is shown about fewer than \(privacy.minimumGroup.of("person", "people")).")
        prose.bullet(
            "A statement needs at least \(privacy.statementContributors.of("person", "people")) behind it before the "
                + "person whom it is about sees it.")
        let protected = programme.definition.people.attributes.filter(\.value.isProtected)
            .map { title(ofAttribute: $0.name).midSentence }
        if !protected.isEmpty {
            prose.bullet(
                "By \(protected.listed("or")), a group is described only where it has at least "
                    + "\(privacy.protectedGroup.of("person", "people")).")
        }
        for instrument in programme.instruments where instrument.items.contains(where: { $0.disclosure == .drawOnly }) {
            prose.bullet("'\(words(instrument.title))' serves the draw and is shown to nobody.")
        }
        guard let release = privacy.release else { return }
        prose.bullet(
            "Small groups are shown all the same, for \(release.purpose.rawValue): released by \(release.by) on "
                + "\(release.date). Reason: \(release.reason.sentence)")
    }

    // MARK: - Exports

    mutating func tellExports() {
        prose.heading("Who sees what")
        if programme.exporters.isEmpty { prose.paragraph("Nothing is written out.") }
        for (id, exporter) in programme.exporters {
            let descriptor = programme.written.registry.registration(of: .exporter, id: id)?.descriptor
            prose.bullet(
                "\(descriptor?.title ?? id), for \(type(of: exporter).audience.inWords). "
                    + (descriptor?.summary.sentence ?? ""))
        }
    }
}

extension Audience {
    /// For whom, and what they get.
    var inWords: String {
        switch self {
        case .sponsor: "the board, the sponsor and the public: figures about groups, no rows"
        case .analyst: "statisticians: rows under pseudonyms besides the figures"
        case .coordinator: "the coordinator: logistics, and briefs to hand on"
        }
    }
}
