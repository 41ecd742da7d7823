import TelemachusConformance
import TelemachusConformanceTesting
import TelemachusCore
import Testing

@Suite struct FindingTests {
    @Test func `A finding says what was expected, what came, how to see it again and what to do`() throws {
        let finding = try #require(Conformance.findings(of: WrongWorkedExample.plugin).first)
        #expect(
            finding.description == """
                mood: A worked example is accepted and scores as it states [worked-example-scores]
                  = found: total is 8, and 6 is stated
                  = to see it again: the worked example 'Both'
                  = help: correct the scoring, or the example where the scoring is right
                """)
    }

    @Test func `A finding about answers names the seed and the answers`() throws {
        let finding = try #require(Conformance.findings(of: NarrowRange.plugin).first { $0.check == "range-kept" })
        #expect(finding.found == "'total' is 10.0")
        #expect(finding.reproduce?.hasPrefix("the example, seed ") == true)
        #expect(finding.reproduce?.contains("ease: 5") == true)
        #expect(finding.reproduce?.contains("worry: 1") == true)
    }

    @Test func `In a test, each finding is an issue at the caller's line`() {
        withKnownIssue {
            conforms(PlantedInstrument<WrongWorkedExample>.self)
        } matching: { issue in
            issue.sourceLocation?.line == #line - 2 && "\(issue)".contains("worked-example-scores")
        }
        conforms(PlantedInstrument<SoundInstrument>.self)
    }

    @Test func `One instrument by itself is held to the checks of instruments`() throws {
        let instrument = PlantedInstrument<NarrowRange>(NoConfiguration(), in: .example)
        let findings = Conformance.findings(of: instrument, named: "week-1", domains: [])
        #expect(Set(findings.map(\.check)) == ["range-kept", "range-reached"])
        #expect(findings.allSatisfy { $0.plugin == "week-1" })
    }

    @Test func `Checks are named in kebab case, once each, and say what to do`() {
        let ids = Conformance.checks.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.allSatisfy { $0 == "-" || $0.isLowercase || $0.isNumber } })
        #expect(Conformance.checks.allSatisfy { !$0.help.isEmpty && !$0.promise.hasSuffix(".") && !$0.kinds.isEmpty })
    }
}
