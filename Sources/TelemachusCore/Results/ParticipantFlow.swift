/// The way of one role's people through the programme: how many came to each point, and how many went no further.
public struct ParticipantFlow: Sendable, Hashable {
    /// One point on the way.
    public struct Point: Sendable, Hashable {
        /// What kind of point it is.
        public enum Kind: String, Sendable {
            /// People who were asked to take part.
            case invited
            /// People who joined.
            case enrolled
            /// People who agreed to the terms.
            case consented
            /// People who have a partner.
            case paired
            /// People who gave what a stage asks of everybody.
            case answered
            /// People who are in at least one comparison.
            case analysed
        }

        /// What kind of point it is.
        public var kind: Kind
        /// The stage, where the point is one.
        public var stage: String?
        /// How many came here.
        public var reached: DisclosedCount
        /// How many of those who came to the point before did not come here, with the reason in a few words.
        public var losses: [Loss]

        /// The parts, one by one.
        public init(kind: Kind, stage: String? = nil, reached: DisclosedCount, losses: [Loss] = []) {
            self.kind = kind
            self.stage = stage
            self.reached = reached
            self.losses = losses
        }
    }

    /// People who went no further for one reason.
    public struct Loss: Sendable, Hashable {
        /// The reason: `withdrew`, `no answer`, `no partner`, `did not join`, `no consent`.
        public var reason: String
        /// How many.
        public var count: DisclosedCount

        /// The parts, one by one.
        public init(reason: String, count: DisclosedCount) {
            self.reason = reason
            self.count = count
        }
    }

    /// The role.
    public var role: String
    /// The points in order.
    public var points: [Point]

    /// The parts, one by one.
    public init(role: String, points: [Point]) {
        self.role = role
        self.points = points
    }
}
