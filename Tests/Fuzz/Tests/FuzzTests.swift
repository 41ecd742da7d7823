import Foundation
import TelemachusBuiltIns
import TelemachusCore
import TelemachusFuzz
import Testing

@Suite struct `Damaged definitions` {
    private static let examples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "examples")

    private static func campaign(_ numbers: Range<Int>) throws -> Campaign {
        let directory = FileManager.default.temporaryDirectory.appending(path: "fuzz-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        var campaign = Campaign(
            corpus: try Corpus(of: examples), registry: try Registry(BuiltInPlugins.registrations), seed: 1,
            directory: directory)
        try campaign.run(numbers)
        return campaign
    }

    @Test(arguments: [1..<1_001, 1_001..<2_001])
    func `are each answered, in every form, within a second`(numbers: Range<Int>) throws {
        let campaign = try Self.campaign(numbers)
        #expect(campaign.failures.map(\.description) == [])
        #expect(campaign.accepted > 50)
        #expect(campaign.diagnosed > 500)
    }

    @Test func `are the same for the same number and seed, and others for another`() throws {
        let corpus = try Corpus(of: Self.examples)
        func text(_ number: Int, _ seed: UInt64) -> [UInt8] { Trial(number, seed: seed, of: corpus).bytes }
        #expect(text(5, 1) == text(5, 1))
        #expect(text(5, 1) != text(6, 1))
        #expect(text(5, 1) != text(5, 2))
    }
}
