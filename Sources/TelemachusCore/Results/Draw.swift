/// The pairs and how they came about.
public struct Draw: Sendable, Hashable {
    /// The policy's id and version.
    public var policy: String
    /// The seed.
    public var seed: UInt64
    /// The stage at which it was made.
    public var stage: String
    /// The outcome, people by pseudonym.
    public var allocation: Allocation

    /// The parts, one by one.
    public init(policy: String, seed: UInt64, stage: String, allocation: Allocation) {
        self.policy = policy
        self.seed = seed
        self.stage = stage
        self.allocation = allocation
    }
}
