public import TelemachusCore

extension Programme {
    /// What the programme is, for people to read.
    ///
    /// - Parameter release: by whom and why small groups are shown, where they are.
    /// - Returns: the outline.
    public func outline(release: String? = nil) -> ProgrammeOutline {
        let purposes: [(heading: String, text: Text)] =
            [("Primary question", definition.purpose.primary), ("Secondary question", definition.purpose.secondary)]
            .compactMap { heading, text in text.map { (heading, $0) } }
        return ProgrammeOutline(
            id: definition.id, title: definition.title, model: definition.model.rawValue, purposes: purposes,
            setting: definition.setting,
            sponsor: definition.sponsor.map { ProgrammeOutline.Sponsor(title: $0.title, message: $0.message) },
            limits: definition.limits,
            sources: definition.sources.map {
                ProgrammeOutline.Source(citation: $0.citation, doi: $0.doi, note: $0.note)
            },
            roles: definition.roles.map {
                ProgrammeOutline.Role(
                    id: $0.name, title: $0.value.title, plural: $0.value.pluralTitle, invited: $0.value.invited,
                    formerIDs: $0.value.formerIDs)
            },
            domains: domains,
            instruments: instruments.map {
                ProgrammeOutline.Instrument(
                    id: $0.id.name, title: $0.title, plugin: $0.plugin, items: $0.items, scores: $0.scores,
                    formerIDs: $0.formerIDs)
            },
            stages: stages.map(outline(of:)), minimumGroup: definition.privacy.minimumGroup,
            statementContributors: definition.privacy.statementContributors, release: release)
    }

    private func outline(of stage: Stage) -> ProgrammeOutline.Stage {
        ProgrammeOutline.Stage(
            id: stage.id.name, title: stage.title, summary: stage.settings.summary,
            asks: stage.asks.flatMap { ask in
                ask.from.map { role in
                    ProgrammeOutline.Stage.Ask(
                        instrument: ask.instrument, role: role, about: words(for: ask.about),
                        isTogether: ask.isTogether, times: times(of: ask, at: stage),
                        condition: ask.condition.map { "\($0.score) of \($0.stage) is \($0.bounds)" })
                }
            }, policy: stage.policy?.id, sessions: stage.settings.meet?.sessions,
            formerIDs: stage.settings.formerIDs)
    }

    private func times(of ask: CollectSettings, at stage: Stage) -> ProgrammeOutline.Stage.Ask.Times {
        switch stage.numbering(of: ask) {
        case .meetings: .eachSession
        case .entries: .asNeeded
        case nil: .once
        }
    }

    private func words(for about: AboutWhom) -> String {
        switch about {
        case .oneself: "themselves"
        case .each(let role): "each \((definition.roles[role]?.title ?? Text(role)).plain.lowercased())"
        case .partner: "their partner"
        case .programme: "the programme"
        }
    }
}
