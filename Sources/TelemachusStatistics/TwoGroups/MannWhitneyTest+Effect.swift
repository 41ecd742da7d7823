extension MannWhitneyTest {
    /// The chance that a member of the group scores higher than one of the other, ties counted as a half: from 0 to 1.
    ///
    /// 0.5 where neither group is ahead. Vargha and Delaney's A; McGraw and Wong's common language effect size.
    public var probabilityOfSuperiority: Double {
        u / (Double(count) * Double(referenceCount))
    }

    /// The rank-biserial correlation 2A - 1, from -1 to 1; positive when the group scores higher.
    ///
    /// It is also known as Cliff's delta.
    public var rankBiserial: Double {
        (u - referenceU) / (Double(count) * Double(referenceCount))
    }

    /// The effect size r = z / √n with all people as n; positive when the group scores higher.
    ///
    /// `nil` where all are tied.
    public var rOverPeople: Double? {
        guard let z else { return nil }
        return (u < referenceU ? z : -z) / Double(count + referenceCount).squareRoot() + 0
    }

    /// The smallest exact p that groups of these sizes can give without ties: 2 over the number of ways to choose one.
    ///
    /// Where it exceeds alpha the test cannot reach significance whatever the answers.
    public var smallestPossibleP: Double { Self.smallestPossibleP(count, against: referenceCount) }

    /// The smallest exact p that groups of two sizes can give without ties.
    ///
    /// 1 where a group is empty.
    public static func smallestPossibleP(_ count: Int, against referenceCount: Int) -> Double {
        var share = 1.0
        let people = count + referenceCount
        for taken in 0..<max(min(count, referenceCount), 0) {
            share *= Double(taken + 1) / Double(people - taken)
        }
        return min(1, 2 * share)
    }
}
