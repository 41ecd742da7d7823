public import TelemachusCore

/// `M1`, `M2` and so on.
public func candidates(_ letter: String, _ count: Int, places: Int = 1) -> [PairingProblem.Candidate] {
    (0..<count).map { .init(id: PersonID("\(letter)\($0 + 1)"), places: places) }
}

extension PairingProblem {
    /// Enters what somebody said of somebody else, or of themselves, or takes it away.
    ///
    /// - Parameters:
    ///   - score: the instrument and its score, as `rating.total`.
    ///   - value: the value; nil to take the answer away.
    ///   - from: who said it.
    ///   - about: of whom.
    public mutating func say(_ score: String, _ value: Double?, from: String, about: String) {
        let parts = score.split(separator: ".", maxSplits: 1).map(String.init)
        guard let instrument = parts.first, let id = parts.last else { return }
        self[instrument, from: PersonID(from), about: PersonID(about)] =
            value.map { [id: Scores.Value($0, answered: 1, asked: 1)] }
    }

    /// Sets what a rule says of a pair.
    public mutating func judge(
        _ mentor: String, _ mentee: String, _ verdict: PairStanding.Verdict, _ reasons: String...
    ) {
        setStanding(PairStanding(verdict, reasons: reasons), of: PersonID(mentor), with: PersonID(mentee))
    }
}
