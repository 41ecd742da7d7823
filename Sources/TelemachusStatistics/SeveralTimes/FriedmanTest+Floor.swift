extension FriedmanTest {
    /// The smallest exact p that so many people on so many times can give without ties: (k!)¹⁻ᵐ.
    ///
    /// It belongs to the tables in which everybody orders the k times alike, which are k! of all (k!)ᵐ. Where it exceeds
    /// alpha the test cannot reach significance whatever the answers. 1 where there is nobody or one time.
    public static func smallestPossibleP(people: Int, times: Int) -> Double {
        guard people > 1, times > 1 else { return 1 }
        let orders = (1...times).reduce(1.0) { $0 * Double($1) }
        var p = 1.0
        for _ in 1..<people where p > 0 { p /= orders }
        return p
    }
}
