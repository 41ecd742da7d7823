import Foundation
import TelemachusCore
import TelemachusProgramme

/// A package to start from: one that builds and passes its tests as it stands, under a name to be replaced.
struct PluginTemplate {
    /// What the package makes.
    enum Kind: String, CaseIterable {
        case instrument, policy, domains, exporter

        /// The name that the template's files have, in the place of the author's.
        var placeholder: PluginName {
            switch self {
            case .instrument: .ofTemplate("OwnScale")
            case .policy: .ofTemplate("OwnDraw")
            case .domains: .ofTemplate("OwnAreas")
            case .exporter: .ofTemplate("OwnTable")
            }
        }

        /// How the name of the plugin's type ends.
        var ending: String {
            switch self {
            case .instrument: "Instrument"
            case .policy: "Policy"
            case .domains: "Domains"
            case .exporter: "Exporter"
            }
        }
    }

    let kind: Kind
    private let directory: String

    /// Finds the template of a kind: installed beside the program, or in the checkout that it was built in.
    init(_ kind: Kind, executable: String? = InstalledDirectory.executable) throws(Diagnostic) {
        let shelf = InstalledDirectory.find(
            installed: "templates", checkout: "examples/templates", executable: executable)
        guard let shelf else {
            throw Diagnostic(
                "file-not-found", "the templates did not come with this program",
                help: "install it with 'make install', or copy examples/templates/\(kind.rawValue) of its source")
        }
        self.kind = kind
        directory = "\(shelf)/\(kind.rawValue)"
    }

    /// The package's files under a name, taking Telemachus from a source.
    func files(named name: PluginName, _ source: TelemachusSource) throws -> [ExportedFile] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: directory).sorted()
        return try paths.compactMap { path in
            let isOurs = !path.split(separator: "/").contains { Self.leftOut.contains(String($0)) }
            guard isOurs, !InputFile.kind(of: "\(directory)/\(path)").isDirectory else { return nil }
            var text = renamed(try String(contentsOfFile: "\(directory)/\(path)", encoding: .utf8), to: name)
            if path == "Package.swift" { text = Self.taking(source, text) }
            return ExportedFile(path: renamed(path, to: name), text: text)
        }
    }

    /// What building or an editor leaves in a template.
    private static let leftOut: Set<String> = [".build", ".swiftpm", ".DS_Store", "Package.resolved"]

    private func renamed(_ text: String, to name: PluginName) -> String {
        let old = kind.placeholder
        return [(old.module, name.module), (old.id, name.id), (old.title, name.title), (old.phrase, name.phrase)]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    private static func taking(_ source: TelemachusSource, _ manifest: String) -> String {
        manifest.replacing(".package(name: \"telemachus\", path: \"../../..\")", with: source.dependency)
            .replacing("package: \"telemachus\"", with: "package: \(source.package.swiftLiteral)")
    }
}
