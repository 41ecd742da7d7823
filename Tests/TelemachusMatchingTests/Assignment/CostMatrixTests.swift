import TelemachusCore
import TelemachusMatching
import Testing

@Suite struct CostMatrixTests {
    @Test func `Costs and scores read back as they were given, forbidden pairs as nothing`() throws {
        var costs = try CostMatrix(mentors: 2, mentees: 3, costs: [1, -2, 3, 4, 5, 6])
        #expect(costs[0, 1] == -2)
        #expect(costs[1, 0] == 4)
        try costs.forbid(mentor: 0, mentee: 1)
        try costs.forbid(mentor: 0, mentee: 1)
        #expect(costs[0, 1] == nil)
        #expect(costs.forbiddenCount == 1)
        let scores = try CostMatrix(mentors: 1, mentees: 2, wholeScores: [7, -8])
        #expect(scores[0, 0] == 7)
        #expect(scores[0, 1] == -8)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func `A cost that is not a number or has no end is refused, and said where`(cost: Double) {
        #expect(throws: CostMatrixProblem.notFinite(mentor: 1, mentee: 0)) {
            try CostMatrix(mentors: 2, mentees: 2, costs: [0, 1, cost, 3])
        }
        #expect(throws: CostMatrixProblem.notFinite(mentor: 0, mentee: 1)) {
            try CostMatrix(mentors: 2, mentees: 2, scores: [0, cost, cost, 3])
        }
    }

    @Test(arguments: [Int64.min, .max, CostMatrix.wholeLimit(mentors: 2, mentees: 3) + 1])
    func `A whole cost whose sums could be wrong is refused`(cost: Int64) throws {
        let limit = CostMatrix.wholeLimit(mentors: 2, mentees: 3)
        #expect(throws: CostMatrixProblem.tooLarge(mentor: 1, mentee: 2, limit: Double(limit))) {
            try CostMatrix(mentors: 2, mentees: 3, wholeCosts: [limit, -limit, 0, 0, 0, cost])
        }
    }

    @Test(arguments: [0, 5] as [UInt64])
    func `Whole costs at the limit are summed exactly`(forbidden: UInt64) throws {
        var generator = SeededGenerator(seed: 53)
        let limit = CostMatrix.wholeLimit(mentors: 30, mentees: 30)
        for values in [limit - 9...limit, -limit...9 - limit] {
            let matrix = try CostMatrix.random(
                mentors: 30, mentees: 30, values: values, forbidden: forbidden, using: &generator)
            let plan = try PairingPlan(of: matrix.pairingCosts())
            #expect(Assignment(of: matrix).total == Double(plan.total))
            #expect(Int64(exactly: Double(plan.total)) == plan.total)
        }
    }

    @Test func `A cost so large that totals would have no end is refused`() {
        let limit = Double.greatestFiniteMagnitude / 64 / 2
        #expect(throws: CostMatrixProblem.tooLarge(mentor: 0, mentee: 0, limit: limit)) {
            try CostMatrix(mentors: 1, mentees: 1, costs: [-Double.greatestFiniteMagnitude])
        }
    }

    @Test func `As many costs as there are pairs are wanted, of no fewer than no people`() {
        #expect(throws: CostMatrixProblem.wrongNumberOfCosts(found: 5, mentors: 2, mentees: 3)) {
            try CostMatrix(mentors: 2, mentees: 3, costs: [1, 2, 3, 4, 5])
        }
        #expect(throws: CostMatrixProblem.wrongNumberOfCosts(found: 0, mentors: .max, mentees: 2)) {
            try CostMatrix(mentors: .max, mentees: 2, wholeScores: [])
        }
        #expect(throws: CostMatrixProblem.negativeCount(side: .mentors, count: -1)) {
            try CostMatrix(mentors: -1, mentees: -1, costs: [])
        }
        #expect(throws: CostMatrixProblem.negativeCount(side: .mentees, count: -1)) {
            try CostMatrix(mentors: 0, mentees: -1, wholeCosts: [])
        }
    }

    @Test(arguments: [(-1, 0), (2, 0), (0, -1), (0, 3)])
    func `A pair that does not exist cannot be forbidden`(mentor: Int, mentee: Int) throws {
        var matrix = try CostMatrix(mentors: 2, mentees: 3, costs: [1, 2, 3, 4, 5, 6])
        #expect(throws: CostMatrixProblem.pairOutOfRange(mentor: mentor, mentee: mentee)) {
            try matrix.forbid(mentor: mentor, mentee: mentee)
        }
    }
}
