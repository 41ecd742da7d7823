import Foundation
import TelemachusCore
import TelemachusProgramme

/// A package with plugins, as `swift package dump-package` describes it.
struct PluginPackage: Hashable {
    /// The directory that it lies in.
    let directory: String
    /// The manifest's name for it.
    let name: String
    /// The library products that have registrations; each is named like its module.
    let modules: [String]
    /// Where it takes Telemachus from.
    let source: TelemachusSource

    /// The name under which a module keeps its registrations.
    static func registrations(of module: String) -> String { "\(module)Plugins" }

    /// Understands a description.
    ///
    /// - Parameters:
    ///   - description: what the package manager prints.
    ///   - directory: the package's directory.
    ///   - declares: whether the sources of a module declare a type.
    /// - Throws: `not-a-plugin-package`, with what it lacks.
    init(_ description: Data, in directory: String, declares: (_ module: String, _ type: String) -> Bool) throws {
        let manifest = try JSONDecoder().decode(Manifest.self, from: description)
        func lacking(_ what: String, help: String) -> Diagnostic {
            Diagnostic("not-a-plugin-package", what, file: directory, help: help)
        }
        guard let source = manifest.telemachus(below: directory) else {
            throw lacking(
                "the package does not use Telemachus",
                help: "let a target of it depend on the product TelemachusCore, as 'telemachus plugin new' writes it")
        }
        let libraries = manifest.products.filter { $0.type.keys.contains("library") }.map(\.name)
        guard !libraries.isEmpty else {
            throw lacking(
                "the package has no library product",
                help: "add '.library(name: \"\(manifest.name)\", targets: [\"\(manifest.name)\"])' to its products")
        }
        let modules = libraries.filter { declares($0, Self.registrations(of: $0)) }
        guard !modules.isEmpty else {
            let type = Self.registrations(of: libraries[0])
            throw lacking(
                "no library of the package says which plugins it has",
                help: "declare 'public enum \(type) { public static let registrations: [Registration] = [ … ] }'")
        }
        self.directory = directory
        self.name = manifest.name
        self.modules = modules
        self.source = source
    }

    /// Asks the package manager, and looks through the sources of the package's libraries.
    init(at directory: String, _ toolchain: Toolchain) throws {
        let directory = directory.absolutePath
        guard InputFile.kind(of: directory + "/Package.swift").exists else {
            throw Diagnostic(
                "not-a-plugin-package", "there is no Package.swift here", file: directory,
                help: "name the directory of a package; 'telemachus plugin new' makes one")
        }
        let told = try toolchain.run(["package", "dump-package", "--package-path", directory])
        guard told.status == 0 else {
            throw Diagnostic(
                "not-a-plugin-package", "its Package.swift cannot be read", file: directory,
                help: "mend it: \(told.errors.problemLines(atMost: 1).first ?? "try 'swift build' there")")
        }
        try self.init(Data(told.output.utf8), in: directory) { module, type in
            let sources = (try? FileManager.default.subpathsOfDirectory(atPath: directory)) ?? []
            return sources.contains { path in
                guard path.hasSuffix(".swift"), path.split(separator: "/").contains(module[...]) else { return false }
                let text = try? String(contentsOfFile: "\(directory)/\(path)", encoding: .utf8)
                return text?.contains("enum \(type)") == true
            }
        }
    }
}

/// What is read of a manifest's description.
private struct Manifest: Decodable {
    struct Product: Decodable {
        let name: String
        let type: [String: [String]?]
    }

    struct Target: Decodable {
        let dependencies: [[String: [Reference?]]]
    }

    /// A word of a target's dependency; conditions, which are no words, are passed over.
    struct Reference: Decodable {
        let word: String?
        init(from decoder: any Decoder) throws { word = try? decoder.singleValueContainer().decode(String.self) }
    }

    struct Dependency: Decodable {
        struct Range: Decodable {
            let lowerBound: String
            let upperBound: String
        }
        struct Requirement: Decodable {
            let range: [Range]?
            let exact: [String]?
            let branch: [String]?
            let revision: [String]?
        }
        struct Location: Decodable {
            struct Remote: Decodable { let urlString: String }
            let remote: [Remote]?
        }
        struct Package: Decodable {
            let identity: String
            let nameForTargetDependencyResolutionOnly: String?
            let path: String?
            let location: Location?
            let requirement: Requirement?
        }
        let fileSystem: [Package]?
        let sourceControl: [Package]?

        var package: Package? { (fileSystem ?? sourceControl)?.first }
    }

    let name: String
    let products: [Product]
    let targets: [Target]
    let dependencies: [Dependency]

    /// The dependency that a product of Telemachus is taken from.
    func telemachus(below directory: String) -> TelemachusSource? {
        let products = targets.flatMap(\.dependencies).compactMap { $0["product"]?.map { $0?.word } }
        let used = products.first { ($0.first ?? nil)?.hasPrefix("Telemachus") == true }
        guard let used, used.count > 1, let name = used[1] else { return nil }
        let found = dependencies.compactMap(\.package).first {
            $0.nameForTargetDependencyResolutionOnly == name || $0.identity == name.lowercased()
        }
        if let path = found?.path { return .directory(path.absolutePath) }
        guard let address = found?.location?.remote?.first?.urlString, let requirement = found?.requirement else {
            return nil
        }
        return requirement.words.map { .address(address, version: $0) }
    }
}

extension Manifest.Dependency.Requirement {
    /// The requirement as a manifest writes it.
    fileprivate var words: String? {
        if let range = range?.first { return "\(range.lowerBound.swiftLiteral)..<\(range.upperBound.swiftLiteral)" }
        if let exact = exact?.first { return "exact: \(exact.swiftLiteral)" }
        if let branch = branch?.first { return "branch: \(branch.swiftLiteral)" }
        return revision?.first.map { "revision: \($0.swiftLiteral)" }
    }
}
