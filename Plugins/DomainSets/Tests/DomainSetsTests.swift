import DomainSets
import TelemachusCore
import TelemachusTestSupport
import Testing

@Suite struct DomainSetsTests {
    /// The ids and the areas of each set, which data refers to and which therefore never change.
    private static let sets: [(id: String, areas: [String])] = [
        (
            "nursing-digital",
            ["records", "medicines", "telehealth", "data", "devices", "social-media", "safety-and-privacy"]
        ),
        (
            "medical-education",
            [
                "records", "telemedicine", "podcasts", "platforms", "databases", "ai-tools", "inclusion", "wellbeing",
                "innovation",
            ]
        ),
        (
            "inclusion",
            ["belonging", "progression", "voice", "everyday-conduct", "patients-and-communities", "own-learning"]
        ),
        (
            "wellbeing",
            ["workload-and-rest", "rotas", "asking-for-help", "after-mistakes", "kindness", "meaning"]
        ),
    ]

    private static let registrations: [Registration] = [
        .domains(NursingDigitalDomains.self), .domains(MedicalEducationDomains.self), .domains(InclusionDomains.self),
        .domains(WellbeingDomains.self),
    ]

    private func areas(of id: String, with yaml: String = "") throws -> [Domain] {
        switch id {
        case "nursing-digital": try accepted(NursingDigitalDomains.self, with: yaml).domains
        case "medical-education": try accepted(MedicalEducationDomains.self, with: yaml).domains
        case "inclusion": try accepted(InclusionDomains.self, with: yaml).domains
        default: try accepted(WellbeingDomains.self, with: yaml).domains
        }
    }

    @Test(arguments: sets)
    func `A set has its areas in order under ids that never change`(id: String, areas: [String]) throws {
        #expect(try self.areas(of: id).map(\.id) == areas)
    }

    @Test(arguments: sets.map(\.id))
    func `Every area has a rationale and two or three prompts, none of them twice`(id: String) throws {
        let areas = try areas(of: id)
        for area in areas {
            #expect(area.rationale?.plain.hasSuffix(".") == true, "\(area.id)")
            #expect((2...3).contains(area.prompts.count), "\(area.id)")
            #expect(area.prompts.allSatisfy { $0.plain.hasSuffix("?") }, "\(area.id)")
            #expect(area.phrase.plain.first?.isUppercase == false, "\(area.id)")
        }
        let prompts = areas.flatMap(\.prompts)
        #expect(Set(prompts).count == prompts.count)
        #expect(Set(areas.map(\.phrase)).count == areas.count)
    }

    @Test func `A programme takes some of the areas, in its own order`() throws {
        #expect(
            try areas(of: "medical-education", with: "areas: [wellbeing, records]").map(\.id) == [
                "wellbeing", "records",
            ])
    }

    @Test func `An area that the set does not have, and one listed twice, are told in one run`() {
        #expect(
            problems(of: WellbeingDomains.self, with: "areas: [rotas, meanings, rotas]") == [
                "1:16 unknown-domain at areas[1]: the set has no area named 'meanings' = use 'meaning'; areas to choose"
                    + " from: workload-and-rest, rotas, asking-for-help, after-mistakes, kindness, meaning",
                "1:26 repeated-domain at areas[2]: the area 'rotas' is listed twice (1:9 listed here first)"
                    + " = remove one of the two",
            ])
    }

    @Test(arguments: zip(registrations.indices, sets.map(\.id)))
    func `Each says whose areas they are and whose wording`(index: Int, id: String) {
        let descriptor = Self.registrations[index].descriptor
        #expect(descriptor.id == id)
        #expect(descriptor.licence.contains("our own"))
        #expect(descriptor.citation?.isEmpty == false)
    }
}
