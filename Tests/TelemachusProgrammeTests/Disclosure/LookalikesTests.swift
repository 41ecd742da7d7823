import Testing

@testable import TelemachusProgramme

@Suite struct LookalikesTests {
    /// Whether a table of answers to a question with so many values, `counts` people giving each, may be told with the
    /// others below five hidden.
    private func hides(_ counts: [Int], _ told: Told, limit: Int = 5, hidesAbsence: Bool = false) -> Bool {
        let answers = answers(counts)
        let n = answers.count
        let table = AnswerLedger.Table(
            people: PeopleSet(0..<n), told: told,
            ranks: (median: [(n - 1) / 2, n / 2], quartiles: [n / 4, 3 * n / 4]), hidesAbsence: hidesAbsence)
        return Lookalikes([table], answers, size: counts.count, limit: limit).hideEverySmallCount
    }

    private func answers(_ counts: [Int]) -> [UInt8?] {
        counts.enumerated().flatMap { value, count in Array(repeating: UInt8(value), count: count) }
    }

    @Test func `Counts that are large follow without harm`() {
        #expect(hides([10, 10, 10], .all))
    }

    @Test func `Three points, a mean and a standard deviation tell every answer`() {
        #expect(!hides([3, 9, 8], .all))
        #expect(!hides([3, 9, 8], Told(mean: true, spread: true)))
        #expect(hides([3, 9, 8], Told(mean: true)))
    }

    @Test func `On five points other answers have the same sums, where the middle has room`() {
        // 1, -3, 3, -1 keeps the number, the sum and the sum of squares.
        #expect(hides([3, 9, 8, 9, 6], Told(mean: true, spread: true)))
        #expect(!hides([1, 0, 0, 0, 29], Told(mean: true, spread: true)))
    }

    @Test func `An answer that everybody gave is not told with a mean`() {
        #expect(!hides([0, 12, 0], Told(range: true)))
        #expect(hides([0, 12, 0], .middle))
        #expect(!hides([12, 0, 0], Told(mean: true)))
    }

    @Test func `One hidden count beside the whole follows, two do not`() {
        #expect(!hides([4, 8, 9], Told(counted: [1, 2]), hidesAbsence: true))
        #expect(hides([4, 8, 9], Told(counted: [2]), hidesAbsence: true))
    }

    @Test func `Two hidden counts that are as large as they can be follow`() {
        // Both below five, together eight: four and four.
        #expect(!hides([4, 4, 12], Told(counted: [2]), hidesAbsence: true))
        #expect(hides([4, 3, 12], Told(counted: [2]), hidesAbsence: true))
    }

    @Test func `That nobody gave a value is hidden only where values are counted`() {
        #expect(hides([0, 8, 9], Told(mean: true), hidesAbsence: false))
        #expect(!hides([0, 8, 9], Told(counted: [1, 2]), hidesAbsence: true))
    }

    @Test func `The same people with and without three of them: what the means tell is seen together`() {
        let answers = answers([8, 6, 8])
        let table = { (people: Range<Int>) in
            AnswerLedger.Table(
                people: PeopleSet(people), told: Told(mean: true), ranks: ([], []), hidesAbsence: false)
        }
        // The rest are three people of the last value, each of whom follows from both sums.
        #expect(!Lookalikes([table(0..<22), table(0..<19)], answers, size: 3, limit: 5).hideEverySmallCount)
        #expect(Lookalikes([table(0..<22)], answers, size: 3, limit: 5).hideEverySmallCount)
    }
}
