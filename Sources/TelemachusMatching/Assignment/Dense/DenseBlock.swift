/// A part of a cost matrix, or all of it, with the mentors in the rows or, where they are the more, in the columns.
struct DenseBlock {
    /// The mentors, and the mentees, of the whole matrix.
    private let matrix: CostMatrix

    init(_ matrix: CostMatrix) {
        self.matrix = matrix
    }

    /// Whom each mentor is paired with, and the prices that prove it.
    struct Solution {
        var menteeOfMentor: [Int?]
        var prices: Assignment.Prices?
    }

    /// The best total of all, pairs that worsen it left out.
    func bestTotal() -> Solution {
        let mentors = Array(0..<matrix.mentors)
        let mentees = Array(0..<matrix.mentees)
        return solve(mentors: mentors, mentees: mentees, mayLeaveOut: true).solution
    }

    /// The best total of the assignments with the most pairs.
    func mostPairs() -> Solution {
        let mentors = Array(0..<matrix.mentors)
        let mentees = Array(0..<matrix.mentees)
        let whole = solve(mentors: mentors, mentees: mentees, mayLeaveOut: false)
        guard whole.leavesOut else { return whole.solution }

        // Dulmage and Mendelsohn: all whom alternating paths from an unmatched mentor reach compete for the mentees
        // reached, and every largest assignment makes all pairs of those mentees among themselves. The rest are as
        // many mentors as can all be paired, at whatever mentees. So each part is a search in which all of one side
        // are paired, and the two make no pair across.
        let reach = contenders(in: whole.solution.menteeOfMentor)
        var result = Solution(menteeOfMentor: Array(repeating: nil, count: matrix.mentors), prices: nil)
        for contends in [true, false] {
            let part = solve(
                mentors: mentors.filter { reach.mentors[$0] == contends },
                mentees: mentees.filter { reach.mentees[$0] == contends }, mayLeaveOut: false)
            for (mentor, mentee) in part.solution.menteeOfMentor.enumerated() {
                if let mentee { result.menteeOfMentor[mentor] = mentee }
            }
        }
        return result
    }

    /// Who can be reached by alternating paths from unmatched mentors.
    private func contenders(in menteeOfMentor: [Int?]) -> (mentors: [Bool], mentees: [Bool]) {
        var mentorOfMentee = Array(repeating: Int?.none, count: matrix.mentees)
        for (mentor, mentee) in menteeOfMentor.enumerated() {
            if let mentee { mentorOfMentee[mentee] = mentor }
        }
        var people = menteeOfMentor.indices.filter { menteeOfMentor[$0] == nil }
        var mentees = Array(repeating: false, count: matrix.mentees)
        var next = 0
        while next < people.count {
            let first = people[next] * matrix.mentees
            for mentee in 0..<matrix.mentees where !mentees[mentee] && matrix.costs[first + mentee] < .infinity {
                mentees[mentee] = true
                if let mentor = mentorOfMentee[mentee] { people.append(mentor) }
            }
            next += 1
        }
        var mentors = Array(repeating: false, count: matrix.mentors)
        for mentor in people { mentors[mentor] = true }
        return (mentors, mentees)
    }

    /// Assigns some mentors to some mentees; people outside keep nobody and no price.
    private func solve(
        mentors: [Int], mentees: [Int], mayLeaveOut: Bool
    ) -> (solution: Solution, leavesOut: Bool) {
        let isTurned = mentors.count > mentees.count
        let (rows, columns) = isTurned ? (mentees, mentors) : (mentors, mentees)
        guard !rows.isEmpty else {
            let none = Assignment.Prices(
                mentors: Array(repeating: 0, count: matrix.mentors),
                mentees: Array(repeating: 0, count: matrix.mentees))
            return (Solution(menteeOfMentor: Array(repeating: nil, count: matrix.mentors), prices: none), false)
        }
        let isWhole = rows.count == matrix.mentors && columns.count == matrix.mentees && !isTurned
        let costs = isWhole ? matrix.costs : self.costs(rows: rows, columns: columns, isTurned: isTurned)
        return costs.withUnsafeBufferPointer { costs in
            var search = ShortestAugmentingPaths(
                costs: costs, rows: rows.count, columns: columns.count, mayLeaveOut: mayLeaveOut)
            search.run()
            var solution = Solution(menteeOfMentor: Array(repeating: nil, count: matrix.mentors), prices: nil)
            for (row, column) in search.columnOfRow.enumerated() {
                guard let column else { continue }
                let (mentor, mentee) = isTurned ? (columns[column], rows[row]) : (rows[row], columns[column])
                solution.menteeOfMentor[mentor] = mentee
            }
            if search.unreached.isEmpty {
                let rowPrices = rows.indices.map { search.rowPrice($0) }
                solution.prices =
                    isTurned
                    ? Assignment.Prices(mentors: search.prices, mentees: rowPrices)
                    : Assignment.Prices(mentors: rowPrices, mentees: search.prices)
            }
            return (solution, !search.unreached.isEmpty)
        }
    }

    /// A copy of the costs of some rows and columns, made in squares that fit the cache.
    private func costs(rows: [Int], columns: [Int], isTurned: Bool) -> [Double] {
        let (rowStep, columnStep) = isTurned ? (1, matrix.mentees) : (matrix.mentees, 1)
        let side = 32
        return Array(unsafeUninitializedCapacity: rows.count * columns.count) { copy, count in
            matrix.costs.withUnsafeBufferPointer { costs in
                for firstRow in stride(from: 0, to: rows.count, by: side) {
                    for firstColumn in stride(from: 0, to: columns.count, by: side) {
                        for row in firstRow..<min(firstRow + side, rows.count) {
                            for column in firstColumn..<min(firstColumn + side, columns.count) {
                                copy.initializeElement(
                                    at: row * columns.count + column,
                                    to: costs[rows[row] * rowStep + columns[column] * columnStep])
                            }
                        }
                    }
                }
            }
            count = rows.count * columns.count
        }
    }
}
