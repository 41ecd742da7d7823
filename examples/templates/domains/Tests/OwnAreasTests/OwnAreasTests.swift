import OwnAreas
import TelemachusConformanceTesting
import TelemachusCore
import Testing

@Suite struct OwnAreasTests {
    @Test func `They pass what every domain set must pass`() {
        conforms(OwnAreasDomains.self)
    }

    @Test func `The areas have these ids for good`() {
        let areas = OwnAreasDomains(NoConfiguration(), in: DefinitionContext()).domains
        #expect(areas.map(\.id) == ["records", "remote-care", "safety"])
    }
}
