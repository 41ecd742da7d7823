extension QuartileMethod {
    /// The cut points of a sample that has been checked and sorted.
    func quartiles(of sample: Sample) -> Quartiles {
        if let q1 = quantileByType(0.25, of: sample),
            let middle = quantileByType(0.5, of: sample),
            let q3 = quantileByType(0.75, of: sample)
        {
            return Quartiles(q1: q1, median: middle, q3: q3, method: self)
        }
        // The middle value of an odd number belongs to both halves or to neither; a lone value is always its own half.
        let half = self == .mooreMcCabe ? max(sample.count / 2, 1) : (sample.count + 1) / 2
        return Quartiles(
            q1: Sample.median(ofSorted: sample.sorted.prefix(half)),
            median: sample.median,
            q3: Sample.median(ofSorted: sample.sorted.suffix(half)),
            method: self)
    }

    /// The quantile by one of the nine Hyndman-Fan types; `nil` for the definitions by halves.
    func quantileByType(_ p: Double, of sample: Sample) -> Double? {
        let n = Double(sample.count)
        switch self {
        case .type1:
            return sample[rank: Int(Self.settled(n * p).rounded(.up))]
        case .type2:
            let position = Self.settled(n * p)
            let rank = Int(position.rounded(.up))
            guard Double(rank) == position else { return sample[rank: rank] }
            return (sample[rank: rank] + sample[rank: rank + 1]) / 2
        case .type3:
            return sample[rank: Int(Self.settled(n * p).rounded(.toNearestOrEven))]
        case .type4: return Self.onLine(at: n * p, in: sample)
        case .type5: return Self.onLine(at: n * p + 0.5, in: sample)
        case .type6: return Self.onLine(at: (n + 1) * p, in: sample)
        case .type7: return Self.onLine(at: (n - 1) * p + 1, in: sample)
        case .type8: return Self.onLine(at: (n + 1.0 / 3) * p + 1.0 / 3, in: sample)
        case .type9: return Self.onLine(at: (n + 0.25) * p + 0.375, in: sample)
        case .tukeyHinges, .mooreMcCabe: return nil
        }
    }

    /// The value at a position between two ranks, along the straight line between them.
    private static func onLine(at position: Double, in sample: Sample) -> Double {
        let position = settled(position)
        let rank = position.rounded(.down)
        let below = sample[rank: Int(rank)]
        let above = sample[rank: Int(rank) + 1]
        return below + (position - rank) * (above - below)
    }

    /// A position freed of rounding error where it would be a whole or half rank in exact arithmetic.
    ///
    /// Without this 0.07 of a hundred values would be rank 8 under type 1, because `100 * 0.07` is a little more than 7.
    private static func settled(_ position: Double) -> Double {
        let nearest = (position * 2).rounded() / 2
        let slack = 4 * Double.ulpOfOne * max(1, position.magnitude)
        return (position - nearest).magnitude <= slack ? nearest : position
    }
}
