import TelemachusCore

/// A programme like the published one in a department of a teaching hospital.
///
/// Its rows are invented; they give the published figures.
enum SampleRecord {
    static var record: ProgrammeRecord {
        ProgrammeRecord(outline: outline, provenance: provenance, results: results)
    }

    static let provenance = Provenance(
        toolVersion: "0.1.0",
        plugins: [
            .init(id: "battery", kind: .instrument, version: "1.0.0", module: "Battery"),
            .init(id: "clinical-seven", kind: .domains, version: "1.0.0", module: "ClinicalSeven"),
            .init(id: "random-with-preferences", kind: .policy, version: "1.2.0", module: "RandomWithPreferences"),
            .init(id: "report", kind: .exporter, version: "1.0.0", module: "ReportExport"),
        ],
        definitionHash: "3f0c7a5be1d2948867ab10c2de45f6907b8c9d0e1f2a3b4c5d6e7f8091a2b3c4",
        inputHash: "b81e02d4c6f7a9350e1d2c3b4a5968778695a4b3c2d1e0f9182736455463728a", seed: 20_221_115,
        dataNotice: "The rows behind every figure are invented; only the summaries are those of the published study")

    static let domains: [Domain] = [
        ("use-of-technology", "Use of technology"), ("clinical-practice", "Clinical practice"),
        ("approach-to-juniors", "Approach to juniors"), ("time-management", "Time management"),
        ("approachability", "Approachability"), ("strengths", "Strengths"),
        ("areas-for-improvement", "Areas for improvement"),
    ].map { Domain(id: $0.0, title: Text($0.1)) }

    static let outline = ProgrammeOutline(
        id: "nhs-consultants", title: "Clinical fellows mentor consultants", model: "reverse",
        purposes: [
            ("Primary question", "Do relationships between seniors and juniors suffer when juniors give feedback?"),
            ("Secondary question", "Do both sides benefit?"),
        ],
        setting: "One medical specialty of a tertiary teaching hospital in the United Kingdom",
        limits: [
            "One department with volunteers on both sides; they may be more open to feedback than others.",
            "Five pairs are too few for an exact two-sided test to fall below 0.05.",
        ],
        sources: [
            .init(
                citation:
                    "Raju SA, et al. Reverse mentoring of consultants by clinical fellows. BMJ Open 2022;12:e062361.",
                doi: "10.1136/bmjopen-2022-062361", note: "Design, domains and summary figures.")
        ],
        roles: [
            .init(
                id: "mentor", title: "Clinical fellow", plural: "Clinical fellows",
                invited: "All clinical fellows of the specialty."),
            .init(
                id: "mentee", title: "Consultant", plural: "Consultants",
                invited: "The clinical supervisors of these fellows."),
        ], domains: domains,
        instruments: [
            battery("confidence", "Confidence in giving feedback", ("Not at all confident", "Completely confident")),
            battery("importance", "Importance of feedback", ("Not at all important", "Extremely important")),
            battery("ability", "Feeling able to give feedback", ("Not at all able", "Completely able")),
            battery("awareness", "Awareness of how juniors see me", ("Not at all aware", "Completely aware")),
            single("understanding", "Understanding of the process", "point"), session,
            form("interview", "Group interview"),
            form("willingness", "Willingness to mentor"), form("concerns", "Concerns and experience"),
        ],
        stages: [
            .init(
                id: "before-interview", title: "Before the group interview",
                asks: [
                    ask("confidence", "mentor"), ask("importance", "mentor"), ask("ability", "mentor"),
                    ask("understanding", "mentor"), ask("concerns", "mentor"),
                ]),
            .init(
                id: "interview", title: "Group interview",
                summary: "The fellows talk about each consultant, area by area, and agree on statements.",
                asks: [
                    .init(instrument: "interview", role: "mentor", about: "each consultant", isTogether: true),
                    .init(instrument: "willingness", role: "mentor", about: "each consultant", isTogether: false),
                ]),
            .init(id: "allocation", title: "Allocation", asks: [], policy: "random-with-preferences"),
            .init(
                id: "before-session", title: "Before the session",
                asks: [ask("awareness", "mentee"), ask("concerns", "mentee")]),
            .init(
                id: "session", title: "One-to-one session",
                summary: "Confidential; nothing of its content is recorded.",
                asks: [ask("session", "mentor")], sessions: 1),
            .init(
                id: "after-session", title: "After the session",
                asks: [
                    ask("confidence", "mentor"), ask("understanding", "mentor"), ask("concerns", "mentor"),
                    ask("awareness", "mentee"), ask("concerns", "mentee"),
                ]),
        ], minimumGroup: 5, statementContributors: 3,
        release:
            "Groups of fewer than 5 people are shown, released for research by the programme's lead on 2022-03-08. "
            + "The study was published with these groups, and everybody consented")

    private static func ask(_ instrument: String, _ role: String) -> ProgrammeOutline.Stage.Ask {
        .init(instrument: instrument, role: role, about: "themselves", isTogether: false)
    }

    private static func battery(_ id: String, _ title: Text, _ ends: (Text, Text)) -> ProgrammeOutline.Instrument {
        let scale = Scale(points: 1...5, labels: [1: ends.0, 5: ends.1])
        let parts = domains.map {
            ScoreDeclaration(id: $0.id, title: $0.title, level: .ordinal, range: 1...5, domain: $0.id)
        }
        return .init(
            id: id, title: title, plugin: "battery",
            items: domains.map { Item(id: $0.id, prompt: $0.title, format: .scale(scale), domain: $0.id) },
            scores: parts + [
                ScoreDeclaration(id: "total", title: "Total", level: .ordinal, range: 7...35, isTotal: true)
            ])
    }

    private static func single(_ id: String, _ title: Text, _ score: String) -> ProgrammeOutline.Instrument {
        .init(
            id: id, title: title, plugin: "questionnaire", items: [],
            scores: [ScoreDeclaration(id: score, title: title, level: .ordinal, range: 1...5)])
    }

    private static func form(_ id: String, _ title: Text) -> ProgrammeOutline.Instrument {
        .init(id: id, title: title, plugin: "questionnaire", items: [], scores: [])
    }

    private static let session = ProgrammeOutline.Instrument(
        id: "session", title: "Session log", plugin: "session-log", items: [],
        scores: [
            ScoreDeclaration(id: "minutes", title: "Minutes", level: .interval, range: 1...720, unit: "minutes")
        ])
}
