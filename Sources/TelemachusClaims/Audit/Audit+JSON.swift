public import TelemachusCore
import TelemachusStatistics

extension Audit {
    /// The findings as a JSON document.
    public var json: JSONValue {
        .object([
            (
                "source",
                .object([
                    ("citation", .string(file.source.citation)), ("doi", .string(file.source.doi)),
                    ("note", .string(file.source.note)),
                ])
            ),
            ("steps", .whole(steps)),
            (
                "claims",
                .array(
                    file.claims.enumerated().map { index, claim in
                        .object([
                            ("number", .whole(index + 1)), ("of", .string(claim.sample)),
                            ("from", .string(claim.before)), ("to", .string(claim.after)),
                            ("says", .string(claim.words)), ("at", .string(claim.place)),
                        ])
                    })
            ),
            ("findings", .array(findings.map(\.json))),
            ("verdicts", .object(Verdict.allCases.map { ($0.rawValue, .whole(count(of: $0))) })),
            (
                "quartilesOfAll",
                quartilesOfAll.map { .array($0.map { .string($0.rawValue) }) } ?? .null
            ),
            (
                "significant",
                .array(
                    significant.map { claim, least in
                        .object([("claim", .whole(claim)), ("leastExactP", .number(least))])
                    })
            ),
        ])
    }

    /// How many findings have a verdict.
    public func count(of verdict: Verdict) -> Int { findings.count { $0.verdict == verdict } }
}

extension Finding {
    fileprivate var json: JSONValue {
        func whole(_ numbers: [Int]) -> JSONValue { .array(numbers.map { .whole($0) }) }
        func range(_ range: ClosedRange<Double>) -> JSONValue {
            .array([.number(range.lowerBound), .number(range.upperBound)])
        }
        return .object([
            ("scope", .string(scope.rawValue)), ("title", .string(title)), ("claims", whole(claims)),
            ("verdict", .string(verdict.rawValue)), ("possible", .array(possible.map(\.json))),
            ("impossible", .array(impossible.map(\.json))), ("undecided", .array(undecided.map(\.json))),
            ("example", example?.json ?? .null), ("conflict", whole(conflict)),
            (
                "nearest",
                .array(
                    nearest.map { nearest in
                        .object([
                            ("claim", .whole(nearest.claim)), ("figure", .string(nearest.figure)),
                            ("printed", .string(nearest.printed.description)), ("below", .number(nearest.below)),
                            ("above", .number(nearest.above)),
                            ("conventions", .array(nearest.conventions.map(\.json))),
                        ])
                    })
            ),
            (
                "structures",
                .array(
                    structures.map { convention, structures in
                        .object([
                            ("p", .string(convention.p?.name)),
                            (
                                "structures",
                                .array(
                                    structures.map { structure in
                                        .object([
                                            ("nonzero", .whole(structure.nonzero)), ("ties", whole(structure.tieSizes)),
                                            ("statistic", .number(structure.statistic)), ("p", range(structure.p)),
                                            ("exactP", range(structure.exactP)),
                                        ])
                                    })
                            ),
                        ])
                    })
            ),
            ("hasAllStructures", .bool(hasAllStructures)),
        ])
    }
}

extension Convention {
    fileprivate var json: JSONValue {
        .object([
            ("quartiles", .string(quartiles?.rawValue)), ("p", .string(p?.name)),
            ("rounding", .string(rounding?.rawValue)),
        ])
    }
}

extension ExampleData {
    fileprivate var json: JSONValue {
        func numbers(_ figures: [Figure]) -> JSONValue { .array(figures.map { .number($0.value) }) }
        let data: [(String, JSONValue)] =
            switch self {
            case .values(let values, let part):
                [("values", numbers(values)), ("part", part.isEmpty ? .null : numbers(part))]
            case .changes(let changes):
                [("before", numbers(changes.map(\.before))), ("after", numbers(changes.map(\.after)))]
            }
        return .object([("note", .string("made up by the search; nobody's data"))] + data)
    }
}
