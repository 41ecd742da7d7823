/// What is told of the answers of one group.
struct Told: Sendable, Hashable {
    /// The middle value.
    var median = false
    /// The quartiles.
    var quartiles = false
    /// The least and the greatest value.
    var range = false
    /// The mean.
    var mean = false
    /// The standard deviation.
    var spread = false
    /// The values whose number of answers is told; nil where answers are not counted by value.
    var counted: Set<Int>?

    /// Everything but counts by value.
    static let all = Told(median: true, quartiles: true, range: true, mean: true, spread: true)
    /// The middle value alone.
    static let middle = Told(median: true)

    /// The powers of the values whose sums are known, the zeroth always: 1 with a mean, 2 with a standard deviation.
    var degree: Int { spread ? 2 : mean ? 1 : 0 }

    /// One figure less, the one that tells most of single answers; nil where nothing is left.
    var less: Told? {
        var less = self
        if spread {
            less.spread = false
        } else if mean {
            less.mean = false
        } else if range {
            less.range = false
        } else if quartiles {
            less.quartiles = false
        } else {
            return nil
        }
        return less
    }
}
