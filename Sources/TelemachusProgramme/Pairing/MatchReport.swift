public import TelemachusCore

/// What `telemachus match` tells: the pairs, what changes did to them, and what named pairs cost.
public struct MatchReport: Sendable {
    /// What a change did.
    public struct Changes: Sendable {
        /// The change.
        public let change: PairingChange
        /// The policy that was tried instead of the definition's; nil where it was the definition's.
        public let policy: String?
        /// The outcome without the change; nil where no draw would be possible.
        public let before: Allocation?
        /// Why no draw would be possible without the change.
        public let refusal: PairingRefusal?
        /// What the change did; measured against no pairs where there would be no draw.
        public let difference: PairingDifference
    }

    /// The programme's title.
    public let title: String
    /// The stage.
    public let stage: StageID
    /// The policy that made the pairs.
    public let policy: PluginDescriptor
    /// Where the random numbers started.
    public let seed: UInt64
    /// SHA-256 over the names and bytes of the files read.
    public let inputHash: String
    /// The pairs.
    public let allocation: Allocation
    /// What the changes did; nil where there were none.
    public let changes: Changes?
    /// What each pair costs that was fixed or forbidden by name.
    public let prices: [PairPrice]

    /// Draws as the definition says, and with the changes where there are any.
    ///
    /// - Parameters:
    ///   - state: the programme just before the draw.
    ///   - stage: the stage that makes the pairs.
    ///   - own: the definition's way of making them.
    ///   - other: the way that is tried instead; nil for the definition's.
    ///   - change: what is changed.
    ///   - seed: where the random numbers start.
    ///   - inputHash: what tells the input from every other.
    /// - Throws: where the rules or the policy refuse.
    public init(
        _ state: ProgrammeState, at stage: Programme.Stage, by own: Pairing, insteadBy other: Pairing? = nil,
        with change: PairingChange, seed: UInt64, inputHash: String
    ) throws(PairingRefusal) {
        let trial = WhatIf(state, at: stage, seed: seed)
        let used = other ?? own
        title = state.programme.definition.title.plain
        self.stage = stage.id
        policy = type(of: used.policy).descriptor
        self.seed = seed
        self.inputHash = inputHash
        allocation = try trial.allocation(by: used, with: change)
        prices = try trial.prices(of: used, with: change)
        let otherPolicy = used.settings.use == own.settings.use ? nil : used.settings.use
        guard !change.isEmpty || otherPolicy != nil else {
            changes = nil
            return
        }
        var before: Allocation?
        var refusal: PairingRefusal?
        do {
            before = try trial.allocation(by: own)
        } catch {
            refusal = error
        }
        // Two policies' scores are no measure of each other.
        if otherPolicy != nil { before?.score = nil }
        changes = Changes(
            change: change, policy: otherPolicy, before: before, refusal: refusal,
            difference: PairingDifference(
                from: before ?? Allocation(pairs: [], unpaired: [], audit: []), to: allocation, away: change.without))
    }
}
