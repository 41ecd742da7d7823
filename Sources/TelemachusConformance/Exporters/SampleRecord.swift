import TelemachusCore

/// A record of a small made-up programme.
///
/// Its figures hang together no further than an exporter can see.
struct SampleRecord {
    /// What stands in rows and in nothing else.
    static let rowMarker = "zqx-row"
    /// What stands in briefs and in nothing else.
    static let briefMarker = "zqx-brief"
    /// What stands in attendance and in nothing else.
    static let attendanceMarker = "zqx-attendance"

    /// How many people take part.
    let people: Int
    /// Which of the hostile texts stands where the first text that people or definitions supply does; nil where none is.
    var hostility: Int?

    private static let stages = ["before", "after"]

    /// The record as the core cuts it down for an audience.
    func record(for audience: Audience) -> ProgrammeRecord {
        var record = whole
        if audience != .analyst { record.rows = ResponseRows() }
        if audience != .coordinator { (record.briefs, record.attendance) = ([], []) }
        return record
    }

    /// The record with rows, briefs and attendance, which no audience sees together.
    var whole: ProgrammeRecord {
        ProgrammeRecord(
            outline: outline, provenance: provenance, results: results, rows: rows, briefs: briefs,
            attendance: attendance)
    }

    /// The words of a text: as given, or hostile ones that its number picks.
    private func words(_ plain: String, _ number: Int) -> String {
        hostility.map { HostileText.all[($0 + number) % HostileText.all.count] } ?? plain
    }

    private func text(_ plain: String, _ number: Int) -> Text { Text(words(plain, number)) }

    private var outline: ProgrammeOutline {
        var outline = ProgrammeOutline(
            id: "sample", title: text("A sample", 0), model: "reverse",
            purposes: [("Primary", text("What is learnt?", 6))], setting: text("A hospital", 1),
            limits: [text("It is made up.", 7)],
            sources: [.init(citation: words("A source", 6), doi: "10.1000/sample", note: words("All of it", 5))],
            roles: [
                .init(id: "mentor", title: text("Fellow", 8), plural: text("Fellows", 2)),
                .init(id: "mentee", title: text("Consultant", 9), plural: text("Consultants", 3)),
            ],
            domains: [Domain(id: "time", title: text("Time", 4), phrase: "time")], instruments: [], stages: [],
            minimumGroup: 5, statementContributors: 3)
        guard people > 0 else { return outline }
        outline.instruments = [
            .init(
                id: "form", title: text("Form", 10), plugin: "questionnaire", items: items,
                scores: [
                    ScoreDeclaration(
                        id: "total", title: text("Total", 11), level: .ordinal, range: 1...5,
                        items: [ScoredItem("scale")])
                ])
        ]
        outline.stages = Self.stages.map { stage in
            .init(
                id: stage, title: text(stage.initialCapital, 12),
                asks: [.init(instrument: "form", role: "mentor", about: "oneself", isTogether: false)])
        }
        return outline
    }

    /// One item of each kind of answer.
    private var items: [Item] {
        let options = ["good", "poor"].enumerated().map { AnswerOption(id: $1, title: text($1, 6 + $0)) }
        let formats: [AnswerFormat] = [
            .scale(Scale(points: 1...5, labels: [1: text("Low", 2), 5: text("High", 3)])), .choice(options),
            .choices(options), .yesNo, .wholeNumber(0...600, unit: "minutes"), .number(-1...1, unit: nil),
            .text(limit: 500), .date,
        ]
        return formats.enumerated().map { number, format in
            Item(id: format.name, prompt: text("A question?", number), format: format, isRequired: number == 0)
        }
    }

    private var provenance: Provenance {
        Provenance(
            toolVersion: "1.0.0",
            plugins: [.init(id: "questionnaire", kind: .instrument, version: "1.0.0", module: "Questionnaire")],
            definitionHash: String(repeating: "a", count: 64), inputHash: String(repeating: "b", count: 64), seed: 7,
            dataNotice: words("These data are made up.", 5))
    }

    private var results: Results {
        var results = Results()
        let count = DisclosedCount.exactly(people)
        results.participation = ["mentor", "mentee"].map {
            .init(
                role: $0, invited: count, enrolled: count, consented: count, withdrawn: .exactly(0), completed: count)
        }
        guard people > 0 else { return results }
        let shown = people >= 5 ? count : DisclosedCount.fewerThan(5)
        let figures =
            people >= 5 ? ScoreSummary.Figures(median: 3, q1: 2, q3: 4, minimum: 1, maximum: 5, mean: 3.1) : nil
        results.summaries = Self.stages.map {
            .init(
                score: "form.total", role: "mentor", stage: $0, n: shown, missing: .exactly(0), partial: .exactly(0),
                figures: figures, note: words("A note", 6))
        }
        results.comparisons = [
            .init(
                score: "form.total", role: "mentor", from: "before", to: "after", n: shown, adjustment: "holm",
                family: 1,
                figures: figures.map {
                    .init(nonzero: 9, zeros: 3, ties: [], before: $0, after: $0, statistic: 4.5, pExact: 0.04)
                }, notes: [words("A note", 0)])
        ]
        results.distributions = [
            .init(
                item: "form.choice", title: words("A question?", 1), role: "mentor", stage: "before", n: shown,
                counts: ["good", "poor"].map { .init(option: $0, title: words($0, 7), count: shown) })
        ]
        results.tallies = [
            .init(
                code: "trust", title: words("Trust", 6), role: "mentor", stage: "after", count: shown,
                texts: "form.text")
        ]
        results.returns = [.init(stage: "before", instrument: "form", role: "mentor", due: count, received: shown)]
        results.notices = [.init("sample", words("A notice.", 7))]
        return results
    }

    private var rows: ResponseRows {
        var rows = ResponseRows()
        for number in 0..<people {
            let person = "\(Self.rowMarker)-\(number + 1)"
            for stage in Self.stages {
                for (item, value) in [
                    ("scale", "\(number % 5 + 1)"), ("text", words("A comment", number)), ("number", "-0.5"),
                ] {
                    rows.responses.append(
                        .init(
                            person: person, role: "mentor", instrument: "form", stage: stage, about: "", item: item,
                            value: value))
                }
                rows.scores.append(
                    .init(
                        person: person, role: "mentor", score: "form.total", stage: stage, about: "",
                        value: number == 3 ? nil : Double(number % 5 + 1), answered: number == 3 ? 0 : 1, asked: 1))
            }
            rows.codings.append(
                .init(
                    person: person, role: "mentor", stage: "after", item: "form.text", code: "trust",
                    segment: words("A comment", number)))
        }
        return rows
    }

    private var attendance: [Attendance] {
        (0..<people).map { number in
            Attendance(
                person: "\(Self.attendanceMarker)-\(number + 1)", role: "mentor", sessions: 6, timedSessions: 5,
                loggedMinutes: 225, plannedMinutes: 270, period: SimulatedOccasion.someDays)
        }
    }

    private var briefs: [Brief] {
        (0..<people).map { number in
            Brief(
                person: "\(Self.briefMarker)-\(number + 1)", fileName: "\(Self.briefMarker)-\(number + 1)",
                group: text("The fellows", 6),
                sections: [
                    .init(
                        domain: "time", title: words("Time", 7),
                        statements: ["\(Self.briefMarker) \(words("You are on time.", number))"], heldBack: 1)
                ])
        }
    }
}
