import TelemachusCore
import TelemachusStatistics

/// Goes through the claims of a file.
struct Examiner {
    let file: ClaimsFile
    private let steps: Int
    private var searches: Searches
    private var structures: [Int: ChangeStructures] = [:]

    init(file: ClaimsFile, steps: Int) {
        self.file = file
        self.steps = steps
        searches = Searches(steps: steps)
    }

    mutating func findings() -> [Finding] {
        var findings: [Finding] = []
        for index in file.claims.indices { findings.append(alone(index)) }
        for sample in file.samples.names {
            let claims = claims(of: sample)
            guard claims.count > 1 else { continue }
            findings.append(together(.sample, Question(file: file, whole: sample, part: nil, claims: claims)))
        }
        for sample in file.samples {
            guard let whole = sample.value.within else { continue }
            let inner = claims(of: sample.name), outer = claims(of: whole)
            guard !inner.isEmpty, !outer.isEmpty else { continue }
            findings.append(
                together(.part, Question(file: file, whole: whole, part: sample.name, claims: outer + inner)))
        }
        for index in file.claims.indices {
            if let finding = change(index, after: findings) { findings.append(finding) }
        }
        return findings
    }

    private func claims(of sample: String) -> [Int] {
        file.claims.indices.filter { file.claims[$0].sample == sample }
    }

    private func title(of sample: String) -> String { file.samples[sample]?.title ?? sample }

    // MARK: - One claim

    private mutating func alone(_ index: Int) -> Finding {
        let claim = file.claims[index]
        if let sample = claim.sample {
            var finding = Finding(.alone, title(of: sample), claims: [index + 1])
            searches.answer(Question(file: file, whole: sample, part: nil, claims: [index]), &finding)
            return finding
        }
        if let p = claim.p, let before = claim.before, let after = claim.after {
            return pValue(p, index, before: before, after: after)
        }
        return share(claim, index)
    }

    private mutating func pValue(_ p: PClaim, _ index: Int, before: String, after: String) -> Finding {
        var finding = Finding(.alone, "\(title(of: before)); \(title(of: after))", claims: [index + 1])
        let people = file.samples[before]?.n ?? 0
        let structures = structures[people] ?? ChangeStructures(people: people)
        self.structures[people] = structures
        finding.hasAllStructures = structures.isComplete
        for convention in PConvention.all {
            let found = Rounding.proper.map { ($0, structures.giving(p, by: convention, $0)) }
            finding.take(
                Convention(p: convention),
                found.map { ($0, $1.isEmpty ? (structures.isComplete ? false : nil) : true) })
            if let first = found.first(where: { !$0.1.isEmpty }) {
                finding.structures.append((Convention(p: convention), first.1))
            }
        }
        return finding
    }

    private func share(_ claim: Claim, _ index: Int) -> Finding {
        var finding = Finding(.alone, "A share", claims: [index + 1])
        guard let outOf = claim.outOf, let percent = claim.percent else { return finding }
        let counts = claim.count.map { [$0] } ?? Array(0...outOf)
        func gives(_ rounding: Rounding) -> Bool {
            let range = rounding.sums(printedAs: percent, dividedBy: outOf, grain: 0)
            return counts.contains { range.contains(100 * $0) }
        }
        finding.take(Convention(), Rounding.proper.map { ($0, gives($0)) })
        if finding.possible.isEmpty {
            if gives(.cutOff) { finding.possible.append(Convention(rounding: .cutOff)) }
            let values = counts.map { 100 * Double($0) / Double(outOf) }
            finding.nearest = [
                Finding.Nearest(
                    claim: index + 1, figure: "percentage", printed: percent,
                    below: values.last { $0 < percent.value }, above: values.first { $0 > percent.value },
                    conventions: finding.impossible)
            ]
        }
        return finding
    }

    // MARK: - Several claims

    private mutating func together(_ scope: Finding.Scope, _ question: Question) -> Finding {
        let title = question.part.map { "\(self.title(of: $0)), within: \(self.title(of: question.whole))" }
        var finding = Finding(
            scope, title ?? self.title(of: question.whole), claims: question.claims.map { $0 + 1 })
        searches.answer(question, &finding)
        if finding.verdict == .impossible {
            finding.conflict = searches.conflict(in: question).map { $0 + 1 }
        }
        return finding
    }

    /// A p value with what is said of both samples; nil where that adds nothing.
    private mutating func change(_ index: Int, after findings: [Finding]) -> Finding? {
        let claim = file.claims[index]
        guard let p = claim.p, let before = claim.before, let after = claim.after else { return nil }
        let questions = [before, after].map { sample in
            let whole = file.samples[sample]?.within
            let own = claims(of: sample) + (whole.map { claims(of: $0) } ?? [])
            return Question(file: file, whole: whole ?? sample, part: whole == nil ? nil : sample, claims: own)
        }
        let about = Set(questions.flatMap(\.claims)).sorted()
        guard !about.isEmpty, !findings[index].structures.isEmpty else { return nil }
        // What cannot be even without p was told already.
        guard !questions.contains(where: { searches.isPossible($0) == false }) else { return nil }
        var finding = Finding(
            .change, "\(title(of: before)); \(title(of: after))", claims: (about + [index]).sorted().map { $0 + 1 })
        let methods = questions.contains(where: \.hasQuartiles) ? QuartileMethod.allCases.map(Optional.some) : [nil]
        let steps = steps
        for structure in findings[index].structures {
            guard let convention = structure.convention.p else { continue }
            for method in methods {
                // One way of rounding that works is enough here; which one it is was said of each claim already.
                let outcomes = Rounding.allCases.lazy.map { rounding in
                    ChangeSearch(
                        before: questions[0].bounds(method, rounding), after: questions[1].bounds(method, rounding),
                        claim: p, convention: convention, rounding: rounding, steps: steps
                    ).run()
                }
                take(outcomes, Convention(quartiles: method, p: convention), grain: questions[0].grain, &finding)
            }
        }
        finding.impossible += findings[index].impossible
        return finding
    }

    private func take(
        _ outcomes: some Sequence<ChangeSearch.Outcome>, _ convention: Convention, grain: Int, _ finding: inout Finding
    ) {
        var isDecided = true
        for outcome in outcomes {
            switch outcome {
            case .found(let before, let after):
                let changes = zip(before, after).map { first, second in
                    ExampleData.Change(
                        before: Figure(units: first, decimals: grain), after: Figure(units: second, decimals: grain))
                }
                finding.example = finding.example ?? .changes(changes)
                return finding.possible.append(convention)
            case .undecided: isDecided = false
            case .none: break
            }
        }
        if isDecided { finding.impossible.append(convention) } else { finding.undecided.append(convention) }
    }
}
