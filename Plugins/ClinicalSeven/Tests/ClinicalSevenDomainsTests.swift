import ClinicalSeven
import TelemachusCore
import TelemachusTestSupport
import Testing

@Suite struct ClinicalSevenDomainsTests {
    private let domains = ClinicalSevenDomains(NoConfiguration(), in: DefinitionContext()).domains

    @Test func `The seven areas stand in the order of the paper's methods`() {
        #expect(
            domains.map(\.id) == [
                "use-of-technology", "clinical-practice", "approach-to-juniors", "time-management", "approachability",
                "strengths", "areas-for-improvement",
            ])
        #expect(
            domains.map(\.title.plain) == [
                "Use of technology", "Clinical practice", "Approach to juniors", "Time management", "Approachability",
                "Strengths", "Areas for improvement",
            ])
    }

    @Test func `Every area has a rationale and two or three prompts, none of them twice`() {
        for domain in domains {
            #expect(domain.rationale?.plain.hasSuffix(".") == true, "\(domain.id)")
            #expect((2...3).contains(domain.prompts.count), "\(domain.id)")
            #expect(domain.prompts.allSatisfy { $0.plain.hasSuffix("?") }, "\(domain.id)")
        }
        let prompts = domains.flatMap(\.prompts)
        #expect(Set(prompts).count == prompts.count)
        #expect(Set(domains.map(\.rationale)).count == 7)
    }

    @Test func `Phrases fit into a question`() {
        let stem: Text = "How confident are you giving a senior colleague feedback on their {domain}?"
        #expect(
            domains.map { stem.replacing("domain", with: $0.phrase).plain.dropFirst(66) } == [
                "use of technology?", "clinical practice?", "approach to junior colleagues?", "management of time?",
                "approachability?", "strengths?", "areas for improvement?",
            ])
    }

    @Test func `It needs no configuration`() {
        #expect(make(ClinicalSevenDomains.self, with: "{}").plugin?.domains == domains)
    }

    @Test func `A setting is refused where it stands`() {
        #expect(
            problems(of: ClinicalSevenDomains.self, with: "order: alphabetical") == [
                "1:1 unknown-key at order: no key is named 'order' here = remove it; nothing can be set here"
            ])
    }

    @Test func `The descriptor says whose areas they are and whose wording`() {
        let descriptor = ClinicalSevenDomains.descriptor
        #expect(descriptor.id == "clinical-seven")
        #expect(descriptor.version == "1.0.0")
        #expect(descriptor.citation?.contains("BMJ Open 2022;12:e062361") == true)
        #expect(descriptor.citation?.contains("the wording is ours") == true)
    }
}
