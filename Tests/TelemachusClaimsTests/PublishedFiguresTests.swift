import TelemachusStatistics
import Testing

@testable import TelemachusClaims

/// What was worked out by hand and by exhaustive scripts for a published study of reverse mentoring.
@Suite struct `Published figures` {
    @Test(
        arguments: [
            ("{ of: six, median: 30.5, quartiles: [27.0, 32.0] }", [QuartileMethod.type7]),
            ("{ of: six, median: 21.5, quartiles: [20.0, 25.0] }", [.type3, .type7]),
            ("{ of: six, median: 23, quartiles: [19.0, 24.0] }", []),
            ("{ of: six-items, median: 2.0, quartiles: [2.0, 3.0] }", [.type3, .type7]),
            // In whole minutes; type 4 gives 50 only as 49.75 or 50.25, rounded.
            (
                "{ of: minutes, median: 45, quartiles: [30, 50], includes: [180] }",
                [.type5, .type6, .type8, .type9, .mooreMcCabe]
            ),
            (
                "{ of: minutes, median: 45, quartiles: [30.0, 50.0], includes: [180] }",
                [.type4, .type5, .type6, .type8, .type9, .mooreMcCabe]
            ),
            (
                "{ of: both, median: 45, quartiles: [30, 50], includes: [180, 180] }",
                [.type6, .type8, .type9]
            ),
        ])
    func `are possible under the definitions of quartiles that give them`(
        claim: String, impossible: [QuartileMethod]
    ) throws {
        let finding = try #require(examine("  - \(claim)")?.findings.first)
        #expect(Set(finding.impossible.map(\.quartiles)) == Set(impossible))
        #expect(Set(finding.possible.map(\.quartiles)) == Set(QuartileMethod.allCases).subtracting(impossible))
    }

    @Test func `put the upper quartile of the minutes at 112.5 or more under type 6`() throws {
        let claim = "  - { of: minutes, median: 45, quartiles: [30, 50], includes: [180] }"
        let finding = try #require(examine(claim)?.findings.first)
        let nearest = finding.nearest.filter { $0.conventions.contains { $0.quartiles == .type6 } }
        #expect(nearest.map(\.figure) == ["upper quartile"])
        #expect(nearest.first?.above == 112.5 && nearest.first?.below == nil)
    }

    /// The structures as `changed T ties`.
    private func structures(_ p: String) throws -> [String] {
        let audit = try #require(examine("  - { from: five, to: after, p: \(p) }"))
        let found = try #require(audit.findings.first?.structures.first)
        #expect(found.convention == Convention(p: PConvention(source: .asymptotic, zeros: .dropped)))
        return found.structures.map { "\($0.nonzero) \($0.statistic) \($0.tieSizes)" }
    }

    @Test func `name every structure of changes behind a p value of five people`() throws {
        #expect(try structures("0.043") == ["5 0.0 []"])
        #expect(try structures("0.041") == ["5 0.0 [2, 2]"])
        #expect(
            try structures("0.04") == ["5 0.0 []", "5 0.0 [2]", "5 0.0 [2, 2]", "5 0.0 [3]", "5 0.0 [3, 2]"])
        #expect(try structures("0.07") == ["4 0.0 []", "4 0.0 [2]", "5 1.0 [3]", "5 1.0 [4]"])
        #expect(try structures("0.08") == ["3 0.0 [3]", "5 1.0 []", "5 1.0 [2]", "5 1.0 [2, 2]"])
    }

    @Test func `name the further structures that six people allow`() {
        func six(_ p: String) -> [String] {
            guard let claim = PClaim(p) else { return [] }
            let convention = PConvention(source: .asymptotic, zeros: .dropped)
            return ChangeStructures(people: 6).giving(claim, by: convention, .halfUp).filter { $0.nonzero == 6 }
                .map { "\($0.statistic) \($0.tieSizes)" }
        }
        #expect(six("0.043") == ["1.0 [3, 2]"])
        #expect(six("0.041") == [])
        #expect(six("0.04") == ["1.0 [3]", "1.0 [3, 2]", "1.0 [4]"])
        #expect(six("0.08") == ["2.5 [4]", "2.5 [4, 2]"])
    }

    @Test func `leave no p below 0.05 to an exact test of five people`() throws {
        let audit = try #require(
            examine(["0.043", "0.041", "0.07"].map { "  - { from: five, to: after, p: \($0) }\n" }.joined()))
        #expect(audit.significant.map(\.claim) == [1, 2])
        #expect(audit.significant.allSatisfy { $0.leastExactP == 0.0625 })
        for finding in audit.findings { #expect(!finding.possible.contains { $0.p?.source == .exact }) }
    }

    @Test func `cannot have 23.0 among any five of six with 30.5 and 27-32`() throws {
        let audit = try #require(
            examine(
                """
                  - { of: six, median: 30.5, quartiles: [27.0, 32.0] }
                  - { of: five, median: 23.0 }
                  - { from: five, to: after, p: 0.08 }
                """))
        let finding = try #require(audit.findings.first { $0.scope == .part })
        #expect(finding.verdict == .impossible)
        #expect(finding.conflict == [1, 2])
        let median = try #require(finding.nearest.first { $0.claim == 2 })
        #expect(median.above == 29 && median.below == nil)
        #expect(Set(median.conventions.map(\.quartiles)) == Set(QuartileMethod.allCases).subtracting([.type7]))
        // The p value with them would say the same a second time.
        #expect(!audit.findings.contains { $0.scope == .change })
    }

    @Test func `can have 21.5 for six and 23 for five of them`() throws {
        let audit = try #require(
            examine(
                """
                  - { of: six, median: 21.5, quartiles: [20.0, 25.0] }
                  - { of: five, median: 23.0 }
                  - { of: after, median: 29.0 }
                  - { from: five, to: after, p: 0.043 }
                """))
        #expect(audit.findings.first { $0.scope == .part }?.possible.count == 9)
        let change = try #require(audit.findings.first { $0.scope == .change })
        #expect(change.claims == [1, 2, 3, 4])
        guard case .changes(let changes)? = change.example else {
            Issue.record("no example")
            return
        }
        let test = try SignedRankTest(before: changes.map(\.before.value), after: changes.map(\.after.value))
        #expect(test.nonzero == 5 && test.statistic == 0 && test.ties == 0)
        #expect(changes.map(\.before.value).sorted()[2] == 23 && changes.map(\.after.value).sorted()[2] == 29)
    }
}
