public import TelemachusCore

extension MatchReport {
    /// The report as a document, keys in a fixed order.
    public var json: JSONValue {
        var (drawn, admitted): (Allocation?, AdmittedPairs?)
        switch outcome {
        case .drawn(let allocation): drawn = allocation
        case .admitted(let pairs): admitted = pairs
        }
        return .object([
            ("policy", .object([("id", .string(policy.id)), ("version", .string(policy.version))])),
            ("stage", .string(stage.name)), ("seed", .seed(seed)), ("inputHash", .string(inputHash)),
            ("pairs", drawn.map { .array($0.pairs.map(Self.json)) } ?? .null),
            (
                "unpaired",
                drawn.map { drawn in
                    .array(
                        drawn.unpaired.map {
                            .object([("person", .string($0.person)), ("reason", .string($0.reason))])
                        })
                } ?? .null
            ),
            ("mostPairs", .whole(admitted?.pairs)), ("audit", .strings(drawn?.audit ?? admitted?.audit ?? [])),
            ("admissible", .string(drawn?.admissible)), ("score", .number(drawn?.score)),
            ("changes", changes.map(Self.json) ?? .null),
            (
                "prices",
                .array(
                    prices.map {
                        .object([
                            ("mentor", .string($0.pair.mentor)), ("mentee", .string($0.pair.mentee)),
                            ("kind", .string($0.kind.rawValue)), ("by", .string($0.isByRules ? "rules" : "draw")),
                            ("pairs", .whole($0.pairs)), ("score", .number($0.score)),
                        ])
                    })
            ),
        ])
    }

    private static func json(_ pair: Allocation.Pair) -> JSONValue {
        let parts = pair.parts.map { parts -> JSONValue in
            .array(parts.map { .object([("what", .string($0.what)), ("value", .number($0.value))]) })
        }
        let alternative = pair.alternative.map { other -> JSONValue in
            .object([
                ("mentee", .string(other.mentee)), ("pairs", .whole(other.pairs)), ("score", .number(other.score)),
            ])
        }
        return .object([
            ("mentor", .string(pair.mentor)), ("mentee", .string(pair.mentee)), ("reasons", .strings(pair.reasons)),
            ("parts", parts ?? .null), ("alternative", alternative ?? .null),
        ])
    }

    private static func json(_ changes: Changes) -> JSONValue {
        let (change, difference) = (changes.change, changes.difference)
        return .object([
            ("policy", .string(changes.policy)), ("with", .string(changes.settings)),
            ("without", .strings(change.without)), ("fixed", json(change.fixed)),
            ("forbidden", json(change.forbidden)), ("by", .string(difference == nil ? "rules" : "draw")),
            ("gained", difference.map { json($0.gained) } ?? .null),
            ("lost", difference.map { json($0.lost) } ?? .null),
            ("newlyLeft", difference.map { .strings($0.newlyLeft) } ?? .null),
            ("newlyPaired", difference.map { .strings($0.newlyPaired) } ?? .null),
            ("pairs", .whole(changes.pairs)), ("score", .number(difference?.score)),
            (
                "refusedBefore",
                changes.refusal.map { .object([("id", .string($0.id)), ("message", .string($0.message))]) } ?? .null
            ),
        ])
    }

    private static func json(_ pairs: [PairOfPeople]) -> JSONValue {
        .array(pairs.map { .object([("mentor", .string($0.mentor)), ("mentee", .string($0.mentee))]) })
    }
}

extension JSONValue {
    /// A list of texts.
    fileprivate static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
