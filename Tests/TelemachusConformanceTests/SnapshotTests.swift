import TelemachusConformance
import TelemachusCore
import Testing

@Suite struct SnapshotTests {
    private let published = """
        instrument mood
        item ease scale 1...5 required
        item worry scale 1...5 required
        item minutes whole-number 0...600 minutes
        score total ordinal 2...10 of +ease -worry
        score minutes interval 0...600 minutes

        """

    @Test func `An instrument's snapshot says what its data rely on`() {
        #expect(Conformance.snapshot(of: SoundInstrument.plugin) == published)
    }

    @Test func `What is as published passes`() {
        #expect(Conformance.findings(of: SoundInstrument.plugin, snapshot: published) == [])
    }

    @Test func `What changed since is told line by line`() {
        let findings = Conformance.findings(of: NarrowRange.plugin, snapshot: published)
        #expect(
            findings.filter { $0.check == "snapshot" }.map(\.found) == [
                "no longer there is: score total ordinal 2...10 of +ease -worry",
                "now there is: score total ordinal 2...9 of +ease -worry",
            ])
    }

    @Test func `Snapshots of the other kinds name areas, evidence and promises, files and columns`() {
        #expect(Conformance.snapshot(of: SoundDomains.plugin) == "domains areas\ndomain tools\ndomain time\n")
        #expect(
            Conformance.snapshot(of: PromisesMostPairs.plugin)
                == "policy first-come\nsetting preference required\nevidence willingness at preference\npromises most-pairs\n"
        )
        #expect(Conformance.snapshot(of: SoundExporter.plugin) == "exporter notes\nfile notes.csv: score, note\n")
    }
}
