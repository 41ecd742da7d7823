import TelemachusCore

/// A small package whose program has the built-in plugins and those of other packages.
struct HostPackage {
    let plugins: [PluginPackage]
    private let source: TelemachusSource

    /// A program with these packages' plugins.
    ///
    /// - Throws: `several-telemachus` where they take Telemachus from different places.
    init(_ plugins: [PluginPackage], _ source: TelemachusSource) throws(Diagnostic) {
        for other in plugins where other.source != source {
            throw Diagnostic(
                "several-telemachus", "the packages take Telemachus from different places", file: other.directory,
                help: "write \(source.dependency) in its Package.swift, as in \(plugins[0].directory)")
        }
        self.plugins = plugins
        self.source = source
    }

    /// The package's files.
    var files: [ExportedFile] {
        [
            ExportedFile(path: "Package.swift", text: manifest),
            ExportedFile(path: "Sources/TelemachusHost/main.swift", text: program),
        ]
    }

    /// The program: what a person would write by hand.
    var program: String {
        let modules = plugins.flatMap(\.modules)
        let imports = (modules + ["TelemachusBuiltIns", "TelemachusCommands"]).sorted().map { "import \($0)\n" }
        let lists = ["BuiltInPlugins"] + modules.map(PluginPackage.registrations)
        return imports.joined() + "\nTelemachusTool.main(plugins: "
            + lists.map { "\($0).registrations" }.joined(separator: " + ") + ")\n"
    }

    private var manifest: String {
        let packages = plugins.map {
            ".package(name: \($0.name.swiftLiteral), path: \($0.directory.swiftLiteral))"
        }
        let products =
            ["TelemachusBuiltIns", "TelemachusCommands"].map { ($0, source.package) }
            + plugins.flatMap { package in package.modules.map { ($0, package.name) } }
        return """
            // swift-tools-version: 6.2

            import PackageDescription

            let package = Package(
                name: "telemachus-host",
                platforms: [.macOS(.v15)],
                dependencies: [
            \(([source.dependency] + packages).map { "        \($0),\n" }.joined())\
                ],
                targets: [
                    .executableTarget(
                        name: "TelemachusHost",
                        dependencies: [
            \(products.map { name, package in
                "                .product(name: \(name.swiftLiteral), package: \(package.swiftLiteral)),\n"
            }.joined())\
                        ])
                ]
            )

            """
    }
}
