import Foundation
import TelemachusCore
import Testing

@testable import TelemachusCommands

@Suite struct `A program with plugins of other packages` {
    private static let near = """
        {"fileSystem": [
          {"identity": "main", "nameForTargetDependencyResolutionOnly": "telemachus", "path": "/src/main"}]}
        """

    /// What the package manager says of a package with two libraries, a program and a test.
    private func description(
        dependency: String = near,
        products: [String] = ["BurnoutScale"], uses: String = "TelemachusCore"
    ) -> Data {
        let libraries = products.map { name in
            #"{"name": "\#(name)", "targets": ["\#(name)"], "type": {"library": ["automatic"]}}"#
        }
        let program = #"{"name": "tool", "targets": ["tool"], "type": {"executable": null}}"#
        return Data(
            """
            {"name": "BurnoutScale", "products": [\((libraries + [program]).joined(separator: ", "))],
             "targets": [
               {"name": "BurnoutScale", "type": "regular", "dependencies": [
                 {"byName": ["Other", {"platformNames": ["linux"]}]}, {"product": ["\(uses)", "telemachus", null, null]}]}],
             "dependencies": [\(dependency)]}
            """.utf8)
    }

    private func package(_ description: Data, at directory: String = "/src/BurnoutScale") throws -> PluginPackage {
        try PluginPackage(description, in: directory) { module, type in
            module.hasPrefix("Burnout") && type == "\(module)Plugins"
        }
    }

    @Test func `is what a person would write in three lines`() throws {
        let package = try package(description(products: ["BurnoutScale", "BurnoutTables", "Helpers"]))
        #expect(package.modules == ["BurnoutScale", "BurnoutTables"])
        #expect(
            try HostPackage([package], package.source).program == """
                import BurnoutScale
                import BurnoutTables
                import TelemachusBuiltIns
                import TelemachusCommands

                TelemachusTool.main(plugins: BuiltInPlugins.registrations + BurnoutScalePlugins.registrations \
                + BurnoutTablesPlugins.registrations)

                """)
    }

    @Test func `has a manifest that names each package once`() throws {
        let package = try package(description())
        let files = try HostPackage([package], package.source).files
        #expect(files.map(\.path) == ["Package.swift", "Sources/TelemachusHost/main.swift"])
        #expect(
            String(decoding: files[0].bytes, as: UTF8.self) == """
                // swift-tools-version: 6.2

                import PackageDescription

                let package = Package(
                    name: "telemachus-host",
                    platforms: [.macOS(.v15)],
                    dependencies: [
                        .package(name: "telemachus", path: "/src/main"),
                        .package(name: "BurnoutScale", path: "/src/BurnoutScale"),
                    ],
                    targets: [
                        .executableTarget(
                            name: "TelemachusHost",
                            dependencies: [
                                .product(name: "TelemachusBuiltIns", package: "telemachus"),
                                .product(name: "TelemachusCommands", package: "telemachus"),
                                .product(name: "BurnoutScale", package: "BurnoutScale"),
                            ])
                    ]
                )

                """)
    }

    @Test(
        arguments: [
            (#""range": [{"lowerBound": "0.1.0", "upperBound": "1.0.0"}]"#, #""0.1.0"..<"1.0.0""#),
            (#""exact": ["0.1.0"]"#, #"exact: "0.1.0""#), (#""branch": ["main"]"#, #"branch: "main""#),
            (#""revision": ["abc"]"#, #"revision: "abc""#),
        ])
    func `takes Telemachus from where the packages take it`(requirement: String, words: String) throws {
        let dependency = """
            {"sourceControl": [{"identity": "telemachus", "location": {"remote": [
              {"urlString": "https://example.org/telemachus"}]}, "requirement": {\(requirement)}}]}
            """
        let package = try package(description(dependency: dependency))
        #expect(package.source == .address("https://example.org/telemachus", version: words))
        #expect(package.source.dependency == ".package(url: \"https://example.org/telemachus\", \(words))")
        #expect(package.source.package == "telemachus")
    }

    @Test func `is refused where packages take Telemachus from different places`() throws {
        let near = try package(description())
        let far = try package(
            description(dependency: #"{"fileSystem": [{"identity": "telemachus", "path": "/other"}]}"#), at: "/src/Far")
        #expect(
            throws: Diagnostic(
                "several-telemachus", "the packages take Telemachus from different places", file: "/src/Far",
                help: "write .package(name: \"telemachus\", path: \"/src/main\") in its Package.swift, as in "
                    + "/src/BurnoutScale")
        ) { try HostPackage([near, far], near.source) }
    }

    @Test func `is refused where a package has no plugins to give`() {
        func refusal(_ description: Data) -> Diagnostic? {
            #expect(throws: Diagnostic.self) { try package(description) }
        }
        #expect(
            refusal(description(uses: "ArgumentParser"))?.message == "the package does not use Telemachus")
        let none = refusal(description(products: []))
        #expect(none?.message == "the package has no library product")
        #expect(
            none?.help
                == "add '.library(name: \"BurnoutScale\", targets: [\"BurnoutScale\"])' to its products")
        let silent = refusal(description(products: ["Scales"]))
        #expect(silent?.message == "no library of the package says which plugins it has")
        #expect(
            silent?.help
                == "declare 'public enum ScalesPlugins { public static let registrations: [Registration] = [ … ] }'")
        #expect([none, silent].map { $0?.id } == ["not-a-plugin-package", "not-a-plugin-package"])
    }

    @Test func `needs Swift, and packages that are there`() throws {
        #expect(throws: Diagnostic.self) { try Toolchain(path: "/nowhere:/neither") }
        let scratch = try Scratch()
        let outcome = try Tool.run("host", "build", "--with", scratch.path, "--output", scratch.path + "/telemachus")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.hasPrefix(
                "\(scratch.path): error: there is no Package.swift here [not-a-plugin-package]\n"
                    + "  = help: name the directory of a package; 'telemachus plugin new' makes one\n"))
        let place = try Tool.run("host", "build", "--with", scratch.path, "--output", scratch.path)
        #expect(place.status == 64)
    }

    @Test func `is not compiled before it is known that it can be written`() throws {
        let scratch = try Scratch()
        let package = scratch.path + "/BurnoutScale"
        #expect(
            try Tool.run(
                "plugin", "new", "instrument", "BurnoutScale", "--in", scratch.path, "--telemachus", Tool.root.path
            ).status == 0)
        let output = package + "/README.md/telemachus"
        let outcome = try Tool.run("host", "build", "--with", package, "--output", output)
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.hasPrefix(
                "\(output): error: the program cannot be written here [cannot-write]\n"
                    + "  = help: check that you may write there, and that the disk has room\n"))
    }

    @Test func `shows the compiler's errors, each once, and nothing of its progress`() {
        let log = """
            [1/3] Compiling Scale
            /src/Scale.swift:3:9: error: cannot find 'x' in scope
            /src/Scale.swift:3:9: error: cannot find 'x' in scope
            error: 'scale': Invalid manifest (compiled with: ["swiftc", "Package.swift"])
            error: fatalError
            """
        #expect(
            log.problemLines(atMost: 9) == [
                "/src/Scale.swift:3:9: error: cannot find 'x' in scope", "error: fatalError",
            ])
        #expect("[1/2] a\nlast words".problemLines(atMost: 9) == ["last words"])
    }
}
