import Foundation
import TelemachusCore
import Testing

/// The samples as files, for validators of other people's making; `Tests/Interop/report.sh` says where to.
@Suite struct SamplesOnDiskTests {
    private static let directory = ProcessInfo.processInfo.environment["TELEMACHUS_SAMPLE_REPORTS"]

    @Test(.enabled(if: directory != nil), arguments: ["sample", "every-figure", "one-person", "hostile"])
    func `a sample is written`(_ name: String) throws {
        let record =
            switch name {
            case "every-figure": EveryFigure.record
            case "one-person": OddRecords.onePerson
            case "hostile": OddRecords.hostile("\u{0600}<img src=x onerror=alert(1)> | `*_[x](y) https://example.org")
            default: SampleRecord.record
            }
        let directory = URL(fileURLWithPath: try #require(Self.directory))
        for file in try files(record) {
            let path = directory.appendingPathComponent("\(name).\(file.path)")
            try Data(file.bytes).write(to: path)
        }
    }
}
