import Foundation
import TelemachusBuiltIns
import TelemachusCore
import TelemachusProgramme
import TelemachusTestSupport
import TelemachusYAML
import Testing

/// A programme with made-up people, and what a run makes of them.
struct Piloted {
    let programme: Programme
    let cohort: SimulatedCohort
    let files: [String: String]

    /// A definition of the built-in plugins with a profile.
    init(_ definition: String, profile: String = "", people: Int? = nil, seed: Int = 1) throws {
        let programme = try Self.programme(definition)
        self.programme = programme
        let simulation = Simulation(
            of: programme, profile: try Self.profile(profile, for: programme), people: people, seed: seed)
        cohort = try simulation.cohort()
        files = Dictionary(
            uniqueKeysWithValues: cohort.files().map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    }

    /// A checked programme.
    static func programme(_ definition: String) throws -> Programme {
        let source = MarkedSource(definition)
        let outcome = ProgrammeLoader(registry: try Registry(BuiltInPlugins.registrations)).load(source.source)
        guard let programme = outcome.programme else {
            throw NoProgramme(problems: outcome.diagnostics.map(source.describe))
        }
        return programme
    }

    /// The keys of a profile, without its version.
    static func profile(_ keys: String, for programme: Programme) throws -> SimulationProfile {
        let source = MarkedSource("telemachus-simulation: 1\n" + keys)
        var sources = SourceList()
        let document = YAMLDocument.read(source.source, into: &sources)
        let loaded = SimulationProfile.load(document.root, for: programme)
        guard let profile = loaded.profile else {
            throw NoProgramme(problems: (document.diagnostics + loaded.diagnostics).map(source.describe))
        }
        return profile
    }

    /// What is wrong with a profile.
    static func problems(_ keys: String, for programme: Programme) throws -> [String] {
        do {
            _ = try profile(keys, for: programme)
            return []
        } catch let none as NoProgramme {
            return none.problems
        }
    }

    /// The rows of a file, without its heading.
    func rows(_ file: String) -> [[String]] {
        (files[file] ?? "").split(separator: "\n").dropFirst().map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// What the reading of a bundle's data says of the files.
    func read() throws -> BundleData.Outcome {
        let directory = FileManager.default.temporaryDirectory.appending(path: "simulation-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        for (name, text) in files { try Data(text.utf8).write(to: directory.appending(path: name)) }
        return BundleData.read(directory: directory.path, name: "data", for: programme)
    }

    /// The programme, played with the data.
    func play() throws -> ProgrammeState {
        let outcome = try read()
        let told = outcome.diagnostics.map { "\($0.id) \($0.message)" }
        let data = try #require(outcome.data, "\(Set(told))")
        #expect(told == [])
        return try ProgrammeRun(
            of: programme, seed: UInt64(try #require(data.provenance.seed)), journal: MemoryJournal()
        ).play(data)
    }
}
