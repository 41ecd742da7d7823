public import TelemachusCore

extension MatchingPolicy {
    /// The outcome with a seed.
    public func allocate(_ problem: PairingProblem, seed: UInt64) throws(PairingRefusal) -> Allocation {
        var generator = SeededGenerator(seed: seed)
        return try allocate(problem, using: &generator)
    }

    /// Why the policy will not pair these people, as `id: message`; nil where it does.
    public func refusal(of problem: PairingProblem) -> String? {
        do {
            _ = try allocate(problem, seed: 1)
            return nil
        } catch {
            return "\(error.id): \(error.message)"
        }
    }
}
