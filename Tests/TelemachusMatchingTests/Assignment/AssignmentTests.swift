import TelemachusCore
import TelemachusMatching
import Testing

@Suite struct AssignmentTests {
    @Test(arguments: AssignmentPriority.allCases, 0..<4 as Range<UInt64>)
    func `Pairs and total agree with trying everything`(priority: AssignmentPriority, seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for trial in 0..<60 {
            let areScores = trial % 2 == 0
            // From a few different values, where most assignments tie, to many.
            let spread: Int64 = [1, 4, 1_000_000][trial % 3]
            let matrix = try CostMatrix.random(
                mentors: Int(generator.uniform(below: 5)), mentees: Int(generator.uniform(below: 5)),
                values: -spread...spread, forbidden: generator.uniform(below: 9), areScores: areScores,
                using: &generator)
            let assignment = Assignment(of: matrix, priority: priority)
            let best = matrix.everyAssignment(priority, areScores: areScores)
            #expect(assignment.pairs.count == best.pairs)
            #expect(assignment.total == (areScores ? 0 - best.total : best.total))
            expectValid(assignment, in: matrix)
        }
    }

    @Test(arguments: AssignmentPriority.allCases, [(2, 70), (70, 2), (1, 64), (2, 129)])
    func `Few people choose well among many`(
        priority: AssignmentPriority, people: (mentors: Int, mentees: Int)
    ) throws {
        var generator = SeededGenerator(seed: 12)
        for forbidden in [0, 5, 9] as [UInt64] {
            let matrix = try CostMatrix.random(
                mentors: people.mentors, mentees: people.mentees, values: -20...30, forbidden: forbidden,
                using: &generator)
            let assignment = Assignment(of: matrix, priority: priority)
            let best = matrix.everyAssignment(priority)
            #expect(assignment.pairs.count == best.pairs)
            #expect(assignment.total == best.total)
            expectValid(assignment, in: matrix)
        }
    }

    @Test(arguments: AssignmentPriority.allCases, [(200, 200), (61, 150), (150, 61), (200, 193)])
    func `Prices prove the total of a large assignment to be the best`(
        priority: AssignmentPriority, people: (mentors: Int, mentees: Int)
    ) throws {
        var generator = SeededGenerator(seed: 200)
        for values in [-1_000_000...1_000_000, -3...2] as [ClosedRange<Int64>] {
            for forbidden in [0, 5] as [UInt64] {
                let matrix = try CostMatrix.random(
                    mentors: people.mentors, mentees: people.mentees, values: values, forbidden: forbidden,
                    using: &generator)
                try expectProven(Assignment(of: matrix, priority: priority), of: matrix, priority)
            }
        }
    }

    @Test(arguments: AssignmentPriority.allCases, SharedTaste.allCases)
    func `Prices prove the total where costs have much in common`(
        priority: AssignmentPriority, taste: SharedTaste
    ) throws {
        // Here what was cheapest for a person at first soon is not, and most columns are soon as cheap.
        var generator = SeededGenerator(seed: 81)
        for (mentors, mentees) in [(160, 160), (140, 300), (300, 140)] {
            var matrix = try CostMatrix(
                mentors: mentors, mentees: mentees,
                costs: taste.costs(mentors: mentors, mentees: mentees, using: &generator))
            try expectProven(Assignment(of: matrix, priority: priority), of: matrix, priority)
            for mentor in 0..<mentors {
                for mentee in 0..<mentees where generator.uniform(below: 10) < 7 {
                    try matrix.forbid(mentor: mentor, mentee: mentee)
                }
            }
            try expectProven(Assignment(of: matrix, priority: priority), of: matrix, priority)
        }
    }

    @Test(arguments: AssignmentPriority.allCases, 0..<6 as Range<UInt64>)
    func `Where people are left over for want of allowed pairs, a search of another kind finds the same total`(
        priority: AssignmentPriority, seed: UInt64
    ) throws {
        var generator = SeededGenerator(seed: seed)
        var matrix = try CostMatrix.random(mentors: 40, mentees: 38, values: -99...99, using: &generator)
        for mentor in 0..<40 {
            for mentee in 0..<38 where generator.uniform(below: 20) > 0 {
                try matrix.forbid(mentor: mentor, mentee: mentee)
            }
        }
        let assignment = Assignment(of: matrix, priority: priority)
        let plan = try PairingPlan(of: matrix.pairingCosts(), priority: priority)
        #expect(assignment.pairs.count < 38)
        #expect(assignment.pairs.count == plan.pairs.count)
        #expect(assignment.total == Double(plan.total))
        expectValid(assignment, in: matrix)
        if priority == .participation { #expect(assignment.prices == nil) }
    }

    @Test(arguments: [5, 60, Self.isOptimised ? 1_000 : 100])
    func `Costs that are products of the two people's numbers have a known best total`(people: Int) throws {
        // Machol and Wien, "Errata", Oper. Res. 25, 1977: hard for many algorithms. The best is to pair the dearest
        // with the cheapest.
        let costs = (1...people).flatMap { mentor in (1...people).map { Int64(mentor * $0) } }
        let assignment = try Assignment(of: CostMatrix(mentors: people, mentees: people, wholeCosts: costs))
        #expect(assignment.total == Double(people * (people + 1) * (people + 2) / 6))
        #expect(assignment.menteeOfMentor == (0..<people).reversed())
    }

    @Test func `Fractions that tie or nearly tie come to an end, at a total within rounding of the best`() throws {
        var generator = SeededGenerator(seed: 77)
        for trial in 0..<80 {
            let costs = (0..<25).map { _ in
                let nearlyTied = 0.1 + Double(generator.uniform(below: 4)) * 0.1.ulp
                let tied = Double(generator.uniform(below: 4)) / 3
                return [nearlyTied, tied, tied * 1e-300, tied * 1e300, nearlyTied - 0.1][trial % 5]
            }
            let matrix = try CostMatrix(mentors: 5, mentees: 5, costs: costs)
            for priority in AssignmentPriority.allCases {
                let assignment = Assignment(of: matrix, priority: priority)
                let best = matrix.everyAssignment(priority)
                let rounding = 16 * (costs.max() ?? 0).ulp
                #expect(abs(assignment.total - best.total) <= rounding)
                expectValid(assignment, in: matrix)
            }
        }
        let third = Array(repeating: 1.0 / 3, count: 90 * 90)
        #expect(try Assignment(of: CostMatrix(mentors: 90, mentees: 90, costs: third)).pairs.count == 90)
    }

    @Test func `Participation gives up a good pair for the sake of two poor ones, the score does not`() throws {
        // Mentor 1 accepts only mentee 0, whom mentor 0 would suit best.
        var matrix = try CostMatrix(mentors: 2, mentees: 2, wholeScores: [9, 1, 1, 0])
        try matrix.forbid(mentor: 1, mentee: 1)
        let participation = Assignment(of: matrix, priority: .participation)
        #expect(participation.pairs == [AssignedPair(mentor: 0, mentee: 1), AssignedPair(mentor: 1, mentee: 0)])
        #expect(participation.total == 2)
        let score = Assignment(of: matrix, priority: .score)
        #expect(score.pairs == [AssignedPair(mentor: 0, mentee: 0)])
        #expect(score.total == 9)
        #expect(score.unmatchedMentors == [1])
        #expect(score.unmatchedMentees == [1])
    }

    @Test func `Where the score goes first, pairs that neither add nor take away are made all the same`() throws {
        let matrix = try CostMatrix(mentors: 3, mentees: 3, wholeScores: [0, -1, 0, 0, -1, -1, 5, -1, 0])
        let assignment = Assignment(of: matrix, priority: .score)
        #expect(assignment.total == 5)
        #expect(assignment.menteeOfMentor == [2, nil, 0])
        #expect(Assignment(of: matrix).total == 4)
    }

    @Test func `Nobody and nothing allowed give the empty assignment`() throws {
        for priority in AssignmentPriority.allCases {
            for (mentors, mentees) in [(0, 0), (0, 3), (2, 0)] {
                let matrix = try CostMatrix(mentors: mentors, mentees: mentees, costs: [])
                let assignment = Assignment(of: matrix, priority: priority)
                #expect(assignment.pairs.isEmpty)
                #expect(assignment.unmatchedMentors == Array(0..<mentors))
                #expect(assignment.unmatchedMentees == Array(0..<mentees))
            }
            var matrix = try CostMatrix(mentors: 1, mentees: 2, wholeCosts: [-1, -1])
            for mentee in 0..<2 { try matrix.forbid(mentor: 0, mentee: mentee) }
            #expect(Assignment(of: matrix, priority: priority).menteeOfMentor == [nil])
        }
    }

    @Test func `The same costs give the same assignment`() throws {
        var generator = SeededGenerator(seed: 3)
        let matrix = try CostMatrix.random(mentors: 50, mentees: 60, values: 0...3, using: &generator)
        #expect(Assignment(of: matrix) == Assignment(of: matrix))
    }

    private func expectValid(_ assignment: Assignment, in matrix: CostMatrix) {
        let mentees = assignment.pairs.map(\.mentee)
        #expect(Set(mentees).count == mentees.count)
        #expect(assignment.menteeOfMentor.count == matrix.mentors)
        #expect(assignment.pairs.allSatisfy { matrix[$0.mentor, $0.mentee] != nil })
        #expect(assignment.unmatchedMentees.count == matrix.mentees - mentees.count)
    }

    /// Whether this is a release build, without which a thousand a side of such costs take a minute.
    private static var isOptimised: Bool {
        #if DEBUG
            false
        #else
            true
        #endif
    }

    /// Complementary slackness, in whole numbers and so exact.
    private func expectProven(
        _ assignment: Assignment, of matrix: CostMatrix, _ priority: AssignmentPriority
    ) throws {
        let prices = try #require(assignment.prices)
        expectValid(assignment, in: matrix)
        for edge in matrix.costEdges() where edge.cost < prices.mentors[edge.mentor] + prices.mentees[edge.mentee] {
            Issue.record("\(edge) costs less than its two prices")
        }
        for pair in assignment.pairs {
            #expect(matrix[pair.mentor, pair.mentee] == prices.mentors[pair.mentor] + prices.mentees[pair.mentee])
        }
        for (side, unmatched) in [
            (prices.mentors, assignment.unmatchedMentors), (prices.mentees, assignment.unmatchedMentees),
        ] where !unmatched.isEmpty || priority == .score {
            #expect(side.allSatisfy { $0 <= 0 })
            #expect(unmatched.allSatisfy { side[$0] == 0 })
        }
        #expect(assignment.total == prices.mentors.reduce(0, +) + prices.mentees.reduce(0, +))
    }
}
