import OwnScale
import TelemachusConformanceTesting
import TelemachusCore
import Testing

@Suite struct OwnScaleTests {
    @Test func `It passes what every instrument must pass`() {
        conforms(OwnScaleInstrument.self)
    }

    @Test func `The statements look back as far as the definition says`() {
        var settings = OwnScaleSettings()
        settings.weeks = 8
        let instrument = OwnScaleInstrument(settings, in: DefinitionContext())
        #expect(
            instrument.items.first?.prompt.plain
                == "In the last 8 weeks I was tired before the working day began.")
    }
}
