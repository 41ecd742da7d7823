import Foundation
import TelemachusCore
import TelemachusProgramme
import TelemachusTestSupport

/// The files beside these tests.
enum Fixtures {
    static var directory: URL { Bundle.module.bundleURL.appending(path: "Fixtures") }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: directory.appending(path: path), encoding: .utf8)
    }

    /// The names of the definitions in `Fixtures/Checking`, without their suffix.
    static let definitions: [String] = {
        let names =
            (try? FileManager.default.contentsOfDirectory(atPath: directory.appending(path: "Checking").path)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }()
}
