/// What an assignment puts first where not everybody can be paired, or not everybody is better off paired.
public enum AssignmentPriority: String, Hashable, Sendable, CaseIterable {
    /// As many pairs as can be made; of all ways to make so many, the one with the best total.
    case participation
    /// The best total, whatever the number of pairs; of all ways to reach it, one with the most pairs.
    ///
    /// A pair whose cost is above 0, or whose score is below 0, is then never made. Where all scores are 0 or more and
    /// no pair is forbidden, the two priorities give the same total; where some are, participation may cost a good pair
    /// for the sake of two poor ones.
    case score
}
