import TelemachusCore

/// The keys of group comparisons, repeated comparisons, changes, reliability, missing answers and flow.
extension ResultsDocument {
    /// The figures that came after those of the first format, in their fixed order.
    static func furtherTests(_ results: Results) -> [(String, JSONValue)] {
        [
            ("groupComparisons", .array(results.groupComparisons.map(json))),
            ("repeatedComparisons", .array(results.repeatedComparisons.map(json))),
            ("changes", .array(results.changes.map(json))),
            ("reliability", .array(results.reliability.map(json))),
            ("missing", .array(results.missing.map(json))),
            ("flow", .array(results.flow.map(json))),
            ("indicators", .array(results.indicators.map(json))),
        ]
    }

    private static func json(_ line: GroupComparison) -> JSONValue {
        let figures = line.figures
        return .object([
            ("score", .string(line.score)), ("stage", .string(line.stage)), ("first", json(line.first)),
            ("second", json(line.second)), ("u", .number(figures?.u)), ("z", .number(figures?.z)),
            ("pExact", .number(figures?.pExact)), ("pAsymptotic", .number(figures?.pAsymptotic)),
            ("pAdjusted", .number(figures?.pAdjusted)), ("adjustment", .string(line.adjustment)),
            ("family", .whole(line.family)),
            (
                "effect",
                .object([
                    ("superiority", .number(figures?.superiority)), ("rankBiserial", .number(figures?.rankBiserial)),
                ])
            ),
            (
                "shift",
                .object([
                    ("estimate", .number(figures?.shift)), ("low", .number(figures?.low)),
                    ("high", .number(figures?.high)), ("level", .number(figures?.level)),
                ])
            ),
            ("notes", .array(line.notes.map { .string($0) })),
        ])
    }

    private static func json(_ group: GroupComparison.Group) -> JSONValue {
        .object(
            [
                ("role", .string(group.role)), ("attribute", .string(group.attribute)),
                ("value", .string(group.value)), ("title", .string(group.title)), ("n", group.n.json),
            ] + location(group.figures))
    }

    private static func location(_ figures: ScoreSummary.Figures?) -> [(String, JSONValue)] {
        [
            ("median", .number(figures?.median)), ("q1", .number(figures?.q1)), ("q3", .number(figures?.q3)),
            ("minimum", .number(figures?.minimum)), ("maximum", .number(figures?.maximum)),
            ("mean", .number(figures?.mean)), ("standardDeviation", .number(figures?.standardDeviation)),
        ]
    }

    private static func json(_ line: RepeatedComparison) -> JSONValue {
        let figures = line.figures
        let occasions = line.stages.enumerated().map { index, stage in
            let located = figures.flatMap { $0.occasions.indices.contains(index) ? $0.occasions[index] : nil }
            return JSONValue.object([("stage", .string(stage))] + location(located))
        }
        return .object([
            ("score", .string(line.score)), ("role", .string(line.role)), ("n", line.n.json),
            ("occasions", .array(occasions)), ("chiSquare", .number(figures?.chiSquare)),
            ("degrees", .whole(figures?.degrees)), ("kendallW", .number(figures?.kendallW)),
            ("pExact", .number(figures?.pExact)), ("pAsymptotic", .number(figures?.pAsymptotic)),
            ("pAdjusted", .number(figures?.pAdjusted)), ("adjustment", .string(line.adjustment)),
            ("family", .whole(line.family)), ("notes", .array(line.notes.map { .string($0) })),
        ])
    }

    private static func json(_ line: AnswerChange) -> JSONValue {
        let figures = line.figures
        return .object([
            ("item", .string(line.item)), ("title", .string(line.title)), ("role", .string(line.role)),
            ("from", .string(line.from)), ("to", .string(line.to)), ("n", line.n.json),
            ("yesYes", figures?.yesYes.json ?? .null), ("yesNo", figures?.yesNo.json ?? .null),
            ("noYes", figures?.noYes.json ?? .null), ("noNo", figures?.noNo.json ?? .null),
            ("pExact", .number(figures?.pExact)), ("pAdjusted", .number(figures?.pAdjusted)),
            ("adjustment", .string(line.adjustment)), ("family", .whole(line.family)),
            ("notes", .array(line.notes.map { .string($0) })),
        ])
    }

    private static func json(_ line: Reliability) -> JSONValue {
        let figures = line.figures
        let items = (figures?.items ?? []).map { item in
            JSONValue.object([
                ("item", .string(item.item)), ("restCorrelation", .number(item.restCorrelation)),
                ("alphaWithout", .number(item.alphaWithout)),
            ])
        }
        return .object([
            ("score", .string(line.score)), ("role", .string(line.role)), ("stage", .string(line.stage)),
            ("n", line.n.json), ("alpha", .number(figures?.alpha)), ("low", .number(figures?.low)),
            ("high", .number(figures?.high)), ("level", .number(figures?.level)),
            ("items", .array(items)), ("notes", .array(line.notes.map { .string($0) })),
        ])
    }

    private static func json(_ line: MissingAnswers) -> JSONValue {
        .object([
            ("item", .string(line.item)), ("title", .string(line.title)), ("role", .string(line.role)),
            ("stage", .string(line.stage)), ("forms", line.forms.json), ("missing", line.missing.json),
        ])
    }

    private static func json(_ line: ParticipantFlow) -> JSONValue {
        let points = line.points.map { point in
            JSONValue.object([
                ("kind", .string(point.kind.rawValue)), ("stage", .string(point.stage)),
                ("reached", point.reached.json),
                (
                    "losses",
                    .array(
                        point.losses.map { .object([("reason", .string($0.reason)), ("count", $0.count.json)]) })
                ),
            ])
        }
        return .object([("role", .string(line.role)), ("points", .array(points))])
    }
}
