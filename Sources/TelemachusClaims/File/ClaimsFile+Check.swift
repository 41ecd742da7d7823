public import TelemachusCore

extension ClaimsFile {
    /// Reads a tree and checks what concerns several fields at once.
    ///
    /// - Parameter root: the top of the file.
    /// - Returns: the claims, and every problem in reading order; they are to be used only where none is an error.
    public static func load(_ root: Node) -> (file: ClaimsFile?, diagnostics: [Diagnostic]) {
        var reader = DefinitionReader(
            names: DeclaredNames([
                .scale: root["scales"]?.entries.map(\.key) ?? [], .sample: root["samples"]?.entries.map(\.key) ?? [],
            ]))
        let file = read(root, &reader)
        if let file, !reader.hasErrors {
            file.checkScales(root, &reader)
            file.checkSamples(root, &reader)
            file.checkClaims(root, &reader)
        }
        return (reader.hasErrors ? nil : file, reader.diagnostics.inReadingOrder())
    }

    private func checkScales(_ root: Node, _ reader: inout DefinitionReader) {
        for (name, scale) in scales.map({ ($0.name, $0.value) }) {
            let path = FieldPath("scales").appending(name)
            let place = root["scales"]?[name]?.place
            if scale.greatest.value < scale.least.value {
                reader.report(
                    Diagnostic(
                        "empty-range", "the greatest value \(scale.greatest) is below the least \(scale.least)",
                        at: place, path: path, help: "exchange them"))
            } else if scale.step.units <= 0
                || (scale.greatest.value - scale.least.value) / scale.step.value >= Double(ClaimedScale.mostPoints)
            {
                reader.report(
                    Diagnostic(
                        "out-of-range", "the scale does not have from 1 to \(ClaimedScale.mostPoints) points",
                        at: place, path: path, help: "write a greater step, or ends that are nearer to each other"))
            } else if !scale.isExact {
                reader.report(
                    Diagnostic(
                        "out-of-range", "the scale's numbers are too long to be added up without rounding", at: place,
                        path: path, help: "write fewer decimals, or smaller numbers in a larger unit"))
            }
        }
    }

    private func checkSamples(_ root: Node, _ reader: inout DefinitionReader) {
        for (name, sample) in samples.map({ ($0.name, $0.value) }) {
            guard let within = sample.within, let whole = samples[within] else { continue }
            let path = FieldPath("samples").appending(name).appending("within")
            let place = root["samples"]?[name]?["within"]?.place
            if whole.n <= sample.n {
                reader.report(
                    Diagnostic(
                        "sample-does-not-fit", "\(sample.n) cannot be some of the \(whole.n) of '\(within)'",
                        at: place, path: path, help: "name a larger sample, or correct 'n'"))
            } else if whole.scale != sample.scale {
                reader.report(
                    Diagnostic(
                        "sample-does-not-fit",
                        "the scale is '\(sample.scale)', and that of '\(within)' is '\(whole.scale)'", at: place,
                        path: path, help: "give both the same scale; only the same answers lie within each other"))
            }
        }
    }

    private func checkClaims(_ root: Node, _ reader: inout DefinitionReader) {
        for (index, (claim, node)) in zip(claims, root["claims"]?.elements ?? []).enumerated() {
            guard let (message, help) = problem(of: claim) else { continue }
            reader.report(
                Diagnostic(
                    "claim-does-not-fit", message, at: node.place,
                    path: FieldPath("claims").appending(index), help: help))
        }
    }

    private func problem(of claim: Claim) -> (message: String, help: String)? {
        let isShare = claim.count != nil || claim.outOf != nil || claim.percent != nil
        let isChange = claim.p != nil || claim.before != nil || claim.after != nil
        let isOfSample = claim.sample != nil || claim.hasSampleFigures
        guard [isShare, isChange, isOfSample].count(where: { $0 }) == 1 else {
            return (
                "a claim is of one kind",
                "write 'of:' with figures, 'from:' and 'to:' with p, or 'out-of:' with a share"
            )
        }
        if isShare {
            guard let outOf = claim.outOf, claim.percent != nil else {
                return ("a share needs 'out-of' and 'percent'", "add both; 'count' where it is printed")
            }
            return (claim.count ?? 0) > outOf ? ("the count exceeds the group", "correct 'count' or 'out-of'") : nil
        }
        if isChange {
            guard let before = claim.before, let after = claim.after, claim.p != nil else {
                return ("a change needs 'from', 'to' and 'p'", "add them")
            }
            guard before != after, let first = samples[before], let second = samples[after], first.n == second.n,
                first.scale == second.scale
            else {
                return (
                    "'\(before)' and '\(after)' are not the same people on the same scale",
                    "name two samples of as many people, and declare the five who stayed as a sample of their own"
                )
            }
            return nil
        }
        if claim.sample == nil { return ("the figures are of no sample", "add 'of:'") }
        if !claim.hasSampleFigures { return ("the claim has no figures", "add one, such as 'median: 30.5'") }
        guard claim.quartiles.isEmpty || claim.quartiles.count == 2 else {
            return ("there are two quartiles", "write the lower and the upper one: [27.0, 32.0]")
        }
        if let deviation = claim.deviation, deviation.units < 0 || claim.sample.flatMap({ samples[$0] })?.n == 1 {
            return ("there is no such standard deviation", "leave 'sd' out for a single value; it is never negative")
        }
        return nil
    }
}
