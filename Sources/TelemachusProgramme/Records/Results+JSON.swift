public import TelemachusCore

/// results.json: every figure, keys in a fixed order.
public enum ResultsDocument {
    /// The document of a programme's results.
    public static func json(_ record: ProgrammeRecord) -> JSONValue {
        let results = record.results
        let provenance = record.provenance
        let figures: [(String, JSONValue)] = [
            (
                "telemachus",
                .object([
                    ("version", .string(provenance.toolVersion)),
                    (
                        "plugins",
                        .array(
                            provenance.plugins.map {
                                .object([
                                    ("id", .string($0.id)), ("kind", .string($0.kind.rawValue)),
                                    ("version", .string($0.version)), ("module", .string($0.module)),
                                ])
                            })
                    ),
                ])
            ),
            (
                "programme",
                .object([
                    ("id", .string(record.outline.id)), ("title", .string(record.outline.title.plain)),
                    ("definitionHash", .string(provenance.definitionHash)),
                ])
            ),
            ("inputHash", .string(provenance.inputHash)),
            ("seed", .seed(provenance.seed)),
            ("dataNotice", .string(provenance.dataNotice)),
            ("release", .string(record.outline.release)),
            ("participation", .array(results.participation.map(json))),
            ("characteristics", .array(results.characteristics.map(json))),
            ("pairs", .array((results.draw?.allocation.pairs ?? []).map(json))),
            ("allocation", results.draw.map(json) ?? .null),
            ("summaries", .array(results.summaries.map { json($0, results.methods.quartiles) })),
            ("comparisons", .array(results.comparisons.map(json))),
            ("distributions", .array(results.distributions.map(json))),
            ("tallies", .array(results.tallies.map(json))),
            ("content", results.content.map(json) ?? .null),
            ("profiles", .array(results.profiles.map(json))),
            ("returns", .array(results.returns.map(json))),
            ("methods", json(results.methods)),
            (
                "notices",
                .array(results.notices.map { .object([("id", .string($0.id)), ("message", .string($0.message))]) })
            ),
        ]
        return .object(figures + furtherTests(results))
    }

    private static func json(_ line: Participation) -> JSONValue {
        .object([
            ("role", .string(line.role)), ("invited", line.invited.json), ("enrolled", line.enrolled.json),
            ("consented", line.consented.json), ("withdrawn", line.withdrawn.json),
            ("completed", line.completed.json),
        ])
    }

    private static func json(_ line: Characteristic) -> JSONValue {
        .object([
            ("role", .string(line.role)), ("attribute", .string(line.attribute)), ("title", .string(line.title)),
            ("unit", .string(line.unit)), ("n", line.n.json), ("counts", .array(line.counts.map(json))),
            ("minimum", .number(line.range?.lowerBound)), ("maximum", .number(line.range?.upperBound)),
        ])
    }

    private static func json(_ count: OptionCount) -> JSONValue {
        .object([
            ("option", .string(count.option)), ("title", .string(count.title)), ("count", count.count.json),
        ])
    }

    private static func json(_ pair: Allocation.Pair) -> JSONValue {
        .object([
            ("mentor", .string(pair.mentor)), ("mentee", .string(pair.mentee)),
            ("reasons", .array(pair.reasons.map { .string($0) })),
        ])
    }

    private static func json(_ draw: Draw) -> JSONValue {
        .object([
            ("policy", .string(draw.policy)), ("stage", .string(draw.stage)), ("seed", .seed(draw.seed)),
            ("admissible", .string(draw.allocation.admissible)),
            (
                "unpaired",
                .array(
                    draw.allocation.unpaired.map {
                        .object([("person", .string($0.person)), ("reason", .string($0.reason))])
                    })
            ),
            ("audit", .array(draw.allocation.audit.map { .string($0) })),
        ])
    }

    private static func json(_ line: ScoreSummary, _ quartiles: String) -> JSONValue {
        let figures = line.figures
        return .object([
            ("score", .string(line.score)), ("role", .string(line.role)), ("stage", .string(line.stage)),
            ("n", line.n.json), ("missing", line.missing.json), ("partial", line.partial.json),
            ("median", .number(figures?.median)), ("q1", .number(figures?.q1)), ("q3", .number(figures?.q3)),
            ("minimum", .number(figures?.minimum)), ("maximum", .number(figures?.maximum)),
            ("mean", .number(figures?.mean)), ("standardDeviation", .number(figures?.standardDeviation)),
            ("quartiles", .string(quartiles)), ("note", .string(line.note)),
        ])
    }

    private static func json(_ line: Comparison) -> JSONValue {
        let figures = line.figures
        return .object([
            ("score", .string(line.score)), ("role", .string(line.role)), ("from", .string(line.from)),
            ("to", .string(line.to)), ("n", line.n.json), ("nonzero", .whole(figures?.nonzero)),
            ("zeros", .whole(figures?.zeros)), ("ties", figures?.ties.map { .array($0.map { .whole($0) }) } ?? .null),
            ("medianFrom", .number(figures?.before.median)), ("medianTo", .number(figures?.after.median)),
            ("q1From", .number(figures?.before.q1)), ("q3From", .number(figures?.before.q3)),
            ("q1To", .number(figures?.after.q1)), ("q3To", .number(figures?.after.q3)),
            ("statistic", .number(figures?.statistic)), ("z", .number(figures?.z)),
            ("pExact", .number(figures?.pExact)), ("pAsymptotic", .number(figures?.pAsymptotic)),
            ("pAdjusted", .number(figures?.pAdjusted)), ("adjustment", .string(line.adjustment)),
            ("family", .whole(line.family)),
            (
                "effect",
                .object([("rankBiserial", .number(figures?.rankBiserial)), ("r", .number(figures?.r))])
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

    private static func json(_ line: Distribution) -> JSONValue {
        .object([
            ("item", .string(line.item)), ("title", .string(line.title)), ("role", .string(line.role)),
            ("stage", .string(line.stage)), ("n", line.n.json), ("counts", .array(line.counts.map(json))),
        ])
    }

    private static func json(_ line: Tally) -> JSONValue {
        .object([
            ("code", .string(line.code)), ("title", .string(line.title)), ("role", .string(line.role)),
            ("stage", .string(line.stage)), ("count", line.count.json), ("texts", .string(line.texts)),
            ("counts", .string(line.counts.rawValue)), ("unit", .string("people")),
        ])
    }

    private static func json(_ line: Profile) -> JSONValue {
        .object([
            ("score", .string(line.score)), ("role", .string(line.role)), ("stage", .string(line.stage)),
            ("of", .whole(line.of)), ("values", line.values.map { .array($0.map { .whole($0) }) } ?? .null),
        ])
    }

    private static func json(_ line: Return) -> JSONValue {
        .object([
            ("stage", .string(line.stage)), ("instrument", .string(line.instrument)), ("role", .string(line.role)),
            ("due", line.due.json), ("received", line.received.json),
        ])
    }

    private static func json(_ methods: Methods) -> JSONValue {
        // Only where there are such forms, so that results without them keep their bytes.
        let severalForms: [(String, JSONValue)] =
            methods.countsPeopleOnce ? [("severalForms", .string("mean-by-person"))] : []
        return .object(
            [
                ("quartiles", .string(methods.quartiles)), ("alpha", .number(methods.alpha)),
                ("intervalLevel", .number(methods.intervalLevel)), ("zeros", .string(methods.zeros)),
            ] + severalForms + [("citations", .array(methods.citations.map { .string($0) }))])
    }
}

extension JSONValue {
    /// A whole number or `null`.
    static func whole(_ number: Int?) -> JSONValue { number.map { .whole($0) } ?? .null }

    /// A seed: a number as long as a reader of JSON can hold it exactly, text beyond.
    public static func seed(_ seed: UInt64) -> JSONValue {
        seed < 9_007_199_254_740_992 ? .number(Double(seed)) : .string("\(seed)")
    }
}
