public import TelemachusCore

/// What `telemachus match` tells: the pairs, what changes did to them, and what named pairs cost.
public struct MatchReport: Sendable {
    /// What a change did.
    public struct Changes: Sendable {
        /// The change.
        public let change: PairingChange
        /// The policy that was tried instead of the definition's; nil where it was the definition's.
        public let policy: String?
        /// The settings that were tried, as they were given; nil where none were.
        public let settings: String?
        /// Why no draw would be possible without the change.
        public let refusal: PairingRefusal?
        /// How many more pairs there are, or can be by the rules, than without the change; all where there would be no
        /// draw without it.
        public let pairs: Int
        /// What became of pairs and people; nil where the change was tried by the rules alone.
        public let difference: PairingDifference?
    }

    /// The programme's title.
    public let title: String
    /// The stage.
    public let stage: StageID
    /// The policy that made the pairs.
    public let policy: PluginDescriptor
    /// Where the random numbers started.
    public let seed: UInt64
    /// SHA-256 over the names and bytes of the files read; nil where confidential answers are among them, which could
    /// be guessed one by one and told by it.
    public let inputHash: String?
    /// The pairs, or what the rules admit where the draw would tell confidential answers.
    public let outcome: WhatIf.Outcome
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
    ///   - settings: the settings of the other way as they were given; nil where none were.
    ///   - change: what is changed.
    ///   - seed: where the random numbers start.
    ///   - inputHash: what tells the input from every other.
    /// - Throws: where the rules or the policy refuse.
    public init(
        _ state: ProgrammeState, at stage: Programme.Stage, by own: Pairing, insteadBy other: Pairing? = nil,
        settings: String? = nil, with change: PairingChange, seed: UInt64, inputHash: String
    ) throws(PairingRefusal) {
        let trial = WhatIf(state, at: stage, seed: seed)
        let used = other ?? own
        title = state.programme.definition.title.plain
        self.stage = stage.id
        policy = type(of: used.policy).descriptor
        self.seed = seed
        let outcome = try trial.outcome(of: used, with: change)
        self.outcome = outcome
        prices = try trial.prices(of: used, with: change, given: outcome)
        let otherPolicy = used.settings.use == own.settings.use ? nil : used.settings.use
        let isOther = otherPolicy != nil || settings != nil
        let isConfidential = trial.isConfidential(used) || isOther && trial.isConfidential(own)
        self.inputHash = isConfidential ? nil : inputHash
        guard !change.isEmpty || isOther else {
            changes = nil
            return
        }
        var before: WhatIf.Outcome?
        var refusal: PairingRefusal?
        do {
            switch outcome {
            case .drawn: before = try trial.outcome(of: own)
            case .admitted: before = .admitted(try trial.admitted(by: own))
            }
        } catch {
            refusal = error
        }
        var difference: PairingDifference?
        if case .drawn(let after) = outcome {
            var first = Allocation(pairs: [], unpaired: [], audit: [])
            if case .drawn(let allocation)? = before { first = allocation }
            // Scores of two ways of pairing are no measure of each other.
            if isOther { first.score = nil }
            difference = PairingDifference(from: first, to: after, away: change.without)
        }
        changes = Changes(
            change: change, policy: otherPolicy, settings: settings, refusal: refusal,
            pairs: outcome.pairs - (before?.pairs ?? 0), difference: difference)
    }
}
