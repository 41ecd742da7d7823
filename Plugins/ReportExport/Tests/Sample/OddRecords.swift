import TelemachusCore

/// Records at the edges of what a programme can be.
enum OddRecords {
    /// A programme of which nothing is known but its name.
    static var empty: ProgrammeRecord {
        ProgrammeRecord(outline: outline("Nothing yet"), provenance: provenance(), results: Results())
    }

    /// A programme in which one person of each role took part, so that everything is suppressed.
    static var onePerson: ProgrammeRecord {
        let few = DisclosedCount.fewerThan(5)
        var results = Results()
        results.participation = ["mentor", "mentee"].map {
            Participation(role: $0, invited: few, enrolled: few, consented: few, withdrawn: few, completed: few)
        }
        results.characteristics = [
            Characteristic(role: "mentor", attribute: "age", title: "Age", unit: "years", n: few)
        ]
        results.comparisons = ["total", "strengths"].map {
            Comparison(
                score: "confidence.\($0)", role: "mentor", from: "before-interview", to: "after-session", n: few,
                adjustment: "holm", family: 7, notes: ["the group is too small"])
        }
        results.summaries = [
            ScoreSummary(
                score: "session.minutes", role: "mentor", stage: "session", n: few, missing: few, partial: few,
                note: "the group is too small")
        ]
        results.distributions = [
            Distribution(
                item: "concerns.now", title: "Concerns", role: "mentee", stage: "after-session", n: few, counts: []),
            Distribution(
                item: "concerns.some", title: "Some", role: "mentee", stage: "after-session", n: .exactly(12),
                counts: [
                    OptionCount(option: "a", title: "A few", count: few),
                    OptionCount(option: "b", title: "Others", count: .exactly(9)),
                ]),
        ]
        results.tallies = [
            Tally(code: "time", title: "Time", role: "mentor", stage: "session", count: few),
            Tally(code: "idea", title: "Idea", role: "mentor", stage: "session", count: .exactly(0)),
        ]
        results.profiles = [Profile(score: "willingness.yes", role: "mentor", stage: "interview", of: 5)]
        results.returns = [
            Return(stage: "session", instrument: "session", role: "mentor", due: few, received: few)
        ]
        var outline = SampleRecord.outline
        outline.release = nil
        return ProgrammeRecord(outline: outline, provenance: provenance(), results: results)
    }

    /// Texts that would break a careless page.
    static let hostileTexts = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        "\u{0600}<script>alert(2)</script>", "\u{0600}<img src=x onerror=alert(2) ", "\"\u{0301} onload=alert(3) x=\"",
        "<\u{0338}b>", "&lt;b&gt; &amp; &",
        "</title></style></svg><svg onload=alert(4)>", "{{title}} {{{style}}} {{>page}}",
        String(repeating: "Unbreakable", count: 30), "مرحبا بالعالم \u{202E}txt.exe", "a\u{0000}b\u{001B}[31m\u{FFFE}c",
        "",
        "javascript:alert(5)", "]]>--><!--",
    ]

    /// A record in which one hostile text stands wherever words can stand.
    static func hostile(_ text: String) -> ProgrammeRecord {
        let words = Text(text)
        var outline = outline(text)
        outline.model = text
        outline.purposes = [(text, words)]
        outline.setting = words
        outline.limits = [words]
        outline.sources = [.init(citation: text, doi: text, note: text)]
        outline.roles = [.init(id: text, title: words, plural: words, invited: words)]
        outline.domains = [Domain(id: text, title: words)]
        outline.instruments = [
            .init(
                id: text, title: words, plugin: text,
                items: [
                    Item(id: text, prompt: words, format: .scale(Scale(points: 1...5, labels: [1: words, 5: words])))
                ],
                scores: [
                    ScoreDeclaration(id: text, title: words, level: .interval, range: 1...5, unit: text, isTotal: true)
                ])
        ]
        outline.stages = [
            .init(
                id: text, title: words, summary: words,
                asks: [.init(instrument: text, role: text, about: text, isTogether: true)], policy: text, sessions: 2)
        ]
        outline.release = text
        return ProgrammeRecord(outline: outline, provenance: provenance(text), results: hostileResults(text))
    }

    private static func hostileResults(_ text: String) -> Results {
        let score = "\(text).\(text)"
        let figures = SampleRecord.figures([3, 2, 4, 1, 5, 3, 1])
        var results = Results()
        results.participation = [
            Participation(
                role: text, invited: .exactly(9), enrolled: .exactly(8), consented: .exactly(8),
                withdrawn: .fewerThan(5), completed: .exactly(6))
        ]
        results.characteristics = [
            Characteristic(
                role: text, attribute: text, title: text, unit: text, n: .exactly(8),
                counts: [OptionCount(option: text, title: text, count: .exactly(3))], range: 1...2)
        ]
        results.draw = Draw(
            policy: text, seed: .max, stage: text,
            allocation: Allocation(
                pairs: [.init(mentor: PersonID(text), mentee: PersonID(text), reasons: [text, text])],
                unpaired: [.init(PersonID(text), reason: text)], audit: [text], admissible: text))
        results.profiles = [Profile(score: score, role: text, stage: text, of: 5, values: [1])]
        results.comparisons = [
            Comparison(
                score: score, role: text, from: text, to: text, n: .exactly(8), adjustment: text, family: 3,
                figures: .init(
                    nonzero: 8, zeros: 0, ties: [], before: figures, after: figures, statistic: 0, z: -1, pExact: 0.5,
                    pAsymptotic: 0.4, pAdjusted: 1), notes: [text, text])
        ]
        results.summaries = [
            ScoreSummary(
                score: score, role: text, stage: "elsewhere", n: .exactly(8), missing: .exactly(0),
                partial: .exactly(1),
                figures: figures, note: text)
        ]
        results.distributions = [
            Distribution(
                item: text, title: text, role: text, stage: text, n: .exactly(8),
                counts: [OptionCount(option: text, title: text, count: .exactly(3))])
        ]
        results.tallies = [Tally(code: text, title: text, role: text, stage: text, count: .exactly(2))]
        results.returns = [Return(stage: text, instrument: text, role: text, due: .exactly(5), received: .exactly(5))]
        addHostileTests(text, to: &results)
        addHostileWords(text, to: &results)
        results.methods.quartilesTitle = text
        results.methods.zeros = text
        results.methods.citations = [text]
        results.notices = [Notice(text, text)]
        return results
    }

    private static func addHostileTests(_ text: String, to results: inout Results) {
        let score = "\(text).\(text)"
        let figures = SampleRecord.figures([3, 2, 4, 1, 5, 3, 1])
        let group = GroupComparison.Group(
            role: text, attribute: text, value: text, title: text, n: .exactly(8), figures: figures)
        results.groupComparisons = [
            GroupComparison(
                score: score, stage: text, first: group, second: group, adjustment: text, family: 3, figures: .init(),
                notes: [text])
        ]
        results.repeatedComparisons = [
            RepeatedComparison(
                score: score, role: text, stages: [text, text, text], n: .exactly(8), adjustment: text, family: 3,
                figures: .init(occasions: [figures, figures, figures]), notes: [text])
        ]
        results.changes = [
            AnswerChange(
                item: score, title: text, role: text, from: text, to: text, n: .exactly(8), adjustment: text, family: 3,
                figures: .init(
                    yesYes: .exactly(2), yesNo: .withheld, noYes: .fewerThan(5), noNo: .atLeast(1), pExact: 0.5,
                    pAdjusted: 1), notes: [text])
        ]
        results.reliability = [
            Reliability(
                score: score, role: text, stage: text, n: .exactly(8),
                figures: .init(alpha: 0.8, items: [.init(item: text, restCorrelation: 0.5)]), notes: [text])
        ]
        results.missing = [
            MissingAnswers(
                item: score, title: text, role: text, stage: text, forms: .exactly(8), missing: .exactly(2))
        ]
    }

    private static func addHostileWords(_ text: String, to results: inout Results) {
        let score = "\(text).\(text)"
        results.distributions.append(
            Distribution(
                item: score, title: text, role: text, stage: text, n: .exactly(8),
                counts: (1...5).map { OptionCount(option: text + "\($0)", title: text, count: .exactly($0 % 3)) }))
        results.flow = [
            ParticipantFlow(
                role: text,
                points: [
                    .init(kind: .answered, stage: text, reached: .exactly(9)),
                    .init(kind: .analysed, reached: .exactly(8), losses: [.init(reason: text, count: .withheld)]),
                ])
        ]
        var content = ContentAnalysis()
        content.categories = [.init(id: text, title: text)]
        content.codes = [.init(id: text, title: text, definition: text, category: text, mergedInto: text)]
        content.merges = [.init(from: text, into: text, date: text, by: text, reason: text)]
        content.agreement = [
            .init(texts: score, code: text, coders: 2, segments: .exactly(9), observed: 0.5, notes: [text])
        ]
        content.quotations = [.init(code: text, role: text, text: text)]
        results.content = content
    }

    private static func outline(_ title: String) -> ProgrammeOutline {
        ProgrammeOutline(
            id: "odd", title: Text(title), model: "reverse", purposes: [], limits: [], sources: [], roles: [],
            domains: [], instruments: [], stages: [], minimumGroup: 5, statementContributors: 3)
    }

    private static func provenance(_ text: String? = nil) -> Provenance {
        Provenance(
            toolVersion: text ?? "0.1.0",
            plugins: text.map { [.init(id: $0, kind: .exporter, version: $0, module: $0)] } ?? [],
            definitionHash: text ?? "00", inputHash: text ?? "11", seed: 1, dataNotice: text)
    }
}
