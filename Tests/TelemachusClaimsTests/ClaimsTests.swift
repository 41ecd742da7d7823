import Testing

@testable import TelemachusClaims

@Suite struct `Claims` {
    private func verdicts(_ claims: String) throws -> [Verdict] {
        try #require(examine(claims)).findings.map(\.verdict)
    }

    @Test func `of a share are cut off, rounded or impossible`() throws {
        let audit = try #require(
            examine(
                """
                  - { count: 4, out-of: 6, percent: 66.7 }
                  - { count: 4, out-of: 6, percent: 66.6 }
                  - { count: 4, out-of: 6, percent: 60 }
                  - { out-of: 6, percent: 60 }
                  - { out-of: 6, percent: 83 }
                  - { count: 1, out-of: 8, percent: 12 }
                """))
        #expect(
            audit.findings.map(\.verdict) == [
                .possible, .underConventions, .impossible, .impossible, .possible, .underConventions,
            ])
        #expect(audit.findings[1].possible == [Convention(rounding: .cutOff)])
        #expect(audit.findings[3].nearest.map(\.below) == [50])
        #expect(audit.findings[5].possible == [Convention(rounding: .halfEven)])
    }

    @Test func `of a mean are checked as GRIM does`() throws {
        #expect(
            try verdicts(
                """
                  - { of: items, mean: 3.20 }
                  - { of: items, mean: 3.25 }
                """) == [.possible, .impossible, .impossible])
    }

    @Test func `of mean and standard deviation are checked together`() throws {
        let audit = try #require(
            examine("  - { of: items, mean: 3.20, sd: 1.30 }\n  - { of: items, mean: 3.20, sd: 1.25 }"))
        #expect(audit.findings.prefix(2).map(\.verdict) == [.possible, .impossible])
        guard case .values(let values, _)? = audit.findings[0].example else {
            Issue.record("no example")
            return
        }
        #expect(values.reduce(0) { $0 + $1.value } == 16)
    }

    @Test func `of one sample that contradict each other are named, and the rest is not`() throws {
        let audit = try #require(
            examine("  - { of: items, median: 4 }\n  - { of: items, minimum: 1 }\n  - { of: items, maximum: 3 }"))
        let finding = try #require(audit.findings.last)
        #expect(finding.scope == .sample && finding.verdict == .impossible)
        #expect(finding.conflict == [1, 3])
    }

    @Test func `of changes that no pairing gives are impossible after every pairing was tried`() throws {
        // Five people between 1 and 5 whose medians are at the same end cannot all have risen by different steps.
        let audit = try #require(
            examine(
                """
                  - { of: items, minimum: 4 }
                  - { from: items, to: items-after, p: 0.043 }
                """))
        let change = try #require(audit.findings.last)
        #expect(change.scope == .change && change.verdict == .impossible)
    }

    @Test func `of more people than can be gone through are not decided, and never guessed`() throws {
        let audit = try #require(
            examine(
                "  - { of: many, minimum: 5 }\n  - { from: many, to: many-after, p: 0.0001 }", steps: 1000))
        #expect(audit.findings.contains { $0.verdict == .undecided })
    }

    @Test func `with a bound for p are significant claims too`() throws {
        let audit = try #require(examine("  - { from: five, to: after, p: <0.05 }"))
        #expect(audit.significant.map(\.leastExactP) == [0.0625])
    }
}
