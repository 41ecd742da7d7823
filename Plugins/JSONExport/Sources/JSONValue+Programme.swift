import TelemachusCore

extension JSONValue {
    /// What the programme is, but for its instruments, which are the codebook.
    init(_ outline: ProgrammeOutline) {
        self = .object([
            ("id", .string(outline.id)),
            ("title", .words(outline.title)),
            ("model", .string(outline.model)),
            (
                "purposes",
                .array(
                    outline.purposes.map {
                        .object([("heading", .string($0.heading)), ("text", .words($0.text))])
                    })
            ),
            ("setting", .words(outline.setting)),
            (
                "sponsor",
                outline.sponsor.map { .object([("title", .words($0.title)), ("message", .words($0.message))]) } ?? .null
            ),
            ("limits", .array(outline.limits.map { .words($0) })),
            ("sources", .array(outline.sources.map { JSONValue($0) })),
            ("roles", .array(outline.roles.map { JSONValue($0) })),
            ("domains", .array(outline.domains.map { JSONValue($0) })),
            ("stages", .array(outline.stages.map { JSONValue($0) })),
            ("minimumGroup", .whole(outline.minimumGroup)),
            ("statementContributors", .whole(outline.statementContributors)),
            ("release", .string(outline.release)),
        ])
    }

    private init(_ source: ProgrammeOutline.Source) {
        self = .object([
            ("citation", .string(source.citation)),
            ("doi", .string(source.doi)),
            ("note", .string(source.note)),
        ])
    }

    private init(_ role: ProgrammeOutline.Role) {
        self = .object([
            ("id", .string(role.id)),
            ("title", .words(role.title)),
            ("plural", .words(role.plural)),
            ("invited", .words(role.invited)),
        ])
    }

    private init(_ domain: Domain) {
        self = .object([
            ("id", .string(domain.id)),
            ("title", .words(domain.title)),
            ("phrase", .words(domain.phrase)),
            ("rationale", .words(domain.rationale)),
        ])
    }

    private init(_ stage: ProgrammeOutline.Stage) {
        let asks = stage.asks.map { ask in
            JSONValue.object(
                [
                    ("instrument", .string(ask.instrument)),
                    ("role", .string(ask.role)),
                    ("about", .string(ask.about)),
                    ("together", .bool(ask.isTogether)),
                ] + (ask.times == .once ? [] : [("times", .string(ask.times.rawValue))])
                    + (ask.condition.map { [("condition", .string($0))] } ?? []))
        }
        self = .object([
            ("id", .string(stage.id)),
            ("title", .words(stage.title)),
            ("summary", .words(stage.summary)),
            ("asks", .array(asks)),
            ("policy", .string(stage.policy)),
            ("sessions", stage.sessions.map { .whole($0) } ?? .null),
        ])
    }

    /// Words in the definition's own language, or `null`.
    static func words(_ text: Text?) -> JSONValue { .string(text?.plain) }
}
