// swift-tools-version: 6.2

import PackageDescription

/// Every built-in plugin: one folder under `Plugins/`, with its code, its tests and its README together.
///
/// Taking one out of this list and out of `Sources/TelemachusBuiltIns/BuiltInPlugins.swift` is all that removing it takes.
let plugins: [Plugin] = [
    Plugin("ClinicalSeven"),
    Plugin("ListedDomains"),
    Plugin("DomainSets"),
    Plugin("Battery"),
    Plugin("Questionnaire"),
    Plugin("Interview"),
    Plugin("Willingness"),
    Plugin("Preference"),
    Plugin("SessionLog"),
    Plugin("InstrumentCatalogue"),
    Plugin("RandomWithPreferences", uses: ["TelemachusMatching"]),
    Plugin("Assignment", uses: ["TelemachusMatching"]),
    Plugin("Complementary", uses: ["TelemachusMatching"]),
    Plugin("Stable", uses: ["TelemachusMatching"]),
    Plugin("SelfSelected", uses: ["TelemachusMatching"]),
    Plugin("Coordinator"),
    Plugin("CSVExport"),
    Plugin("JSONExport"),
    Plugin("ReportExport", uses: ["TelemachusPages", .product(name: "Mustache", package: "swift-mustache")]),
    Plugin("BriefExport", uses: ["TelemachusPages", .product(name: "Mustache", package: "swift-mustache")]),
    Plugin("CertificateExport", uses: ["TelemachusPages", .product(name: "Mustache", package: "swift-mustache")]),
]

/// What `telemachus plugin new` copies, compiled and tested here as it stands.
let templates: [Template] = [
    Template("instrument", "OwnScale"),
    Template("policy", "OwnDraw", uses: ["TelemachusMatching"]),
    Template("domains", "OwnAreas"),
    Template("exporter", "OwnTable"),
]

/// What everything is made of.
let modules: [Target] = [
    // Debian's libyaml: `make` installs libyaml-dev where it is missing.
    .systemLibrary(
        name: "CLibYAML", pkgConfig: "yaml-0.1",
        providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "TelemachusCore"),
    .target(name: "TelemachusYAML", dependencies: ["TelemachusCore", "CLibYAML"]),
    .target(name: "TelemachusConformance", dependencies: ["TelemachusCore", "TelemachusYAML"]),
    .target(name: "TelemachusConformanceTesting", dependencies: ["TelemachusConformance", "TelemachusCore"]),
    .target(name: "TelemachusStatistics"),
    .target(name: "TelemachusClaims", dependencies: ["TelemachusCore", "TelemachusStatistics"]),
    .target(name: "TelemachusMatching", dependencies: ["TelemachusCore"]),
    .target(
        name: "TelemachusPages",
        dependencies: [.product(name: "Mustache", package: "swift-mustache")]),
    .target(
        name: "TelemachusProgramme",
        dependencies: [
            "TelemachusCore", "TelemachusYAML", "TelemachusStatistics", "TelemachusMatching",
            .product(name: "Crypto", package: "swift-crypto"),
        ]),
    .target(
        name: "TelemachusStore",
        dependencies: [
            "TelemachusCore", "TelemachusProgramme",
            .product(name: "Crypto", package: "swift-crypto"),
            .product(name: "GRDB", package: "GRDB.swift"),
        ]),
    .target(
        name: "TelemachusCommands",
        dependencies: [
            "TelemachusCore", "TelemachusYAML", "TelemachusProgramme", "TelemachusStore", "TelemachusClaims",
            "TelemachusConformance",
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ]),
    .target(
        name: "TelemachusBuiltIns",
        dependencies: ["TelemachusCore"] + plugins.map { .byName(name: $0.name) }),
    .executableTarget(name: "telemachus", dependencies: ["TelemachusCommands", "TelemachusBuiltIns"]),
    .target(
        name: "TelemachusTestSupport",
        dependencies: ["TelemachusConformance", "TelemachusCore", "TelemachusYAML", "TelemachusProgramme"]),
]

/// Tests, and the programs that some of them need.
let suites: [Target] = [
    tests("TelemachusCore"),
    tests("TelemachusYAML"),
    .testTarget(
        name: "TelemachusConformanceTests",
        dependencies: [
            "TelemachusBuiltIns", "TelemachusConformance", "TelemachusConformanceTesting", "TelemachusCore",
        ]),
    tests("TelemachusStatistics"),
    .testTarget(
        name: "TelemachusClaimsTests",
        dependencies: ["TelemachusClaims", "TelemachusStatistics", "TelemachusCore", "TelemachusYAML"]),
    tests("TelemachusMatching"),
    tests("TelemachusProgramme", uses: plugins.map { .byName(name: $0.name) }),
    tests("TelemachusStore", uses: plugins.map { .byName(name: $0.name) }),
    .testTarget(
        name: "EndToEndTests",
        dependencies: ["TelemachusCore", "TelemachusTestSupport", "telemachus"]),
    .testTarget(
        name: "LiveProgrammeTests",
        dependencies: [
            "TelemachusBuiltIns", "TelemachusCore", "TelemachusCommands", "TelemachusProgramme",
            "TelemachusStore",
            "TelemachusTestSupport",
        ]),
    .testTarget(
        name: "KitTests",
        dependencies: ["TelemachusBuiltIns", "TelemachusCore", "TelemachusCommands", "TelemachusProgramme"]
            + templates.map { .byName(name: $0.name) },
        path: "Tests/Kit/Tests"),
    .testTarget(
        name: "SimulationTests",
        dependencies: [
            "TelemachusBuiltIns", "TelemachusCore", "TelemachusCommands", "TelemachusProgramme",
            "TelemachusTestSupport", "TelemachusYAML",
        ]),
    .target(
        name: "TelemachusFuzz",
        dependencies: ["TelemachusCore", "TelemachusProgramme"], path: "Tests/Fuzz/Trials"),
    .executableTarget(
        name: "telemachus-fuzz",
        dependencies: ["TelemachusFuzz", "TelemachusBuiltIns", "TelemachusCore"], path: "Tests/Fuzz/Tool"),
    .testTarget(
        name: "TelemachusFuzzTests",
        dependencies: ["TelemachusFuzz", "TelemachusBuiltIns", "TelemachusCore"], path: "Tests/Fuzz/Tests"),
    .executableTarget(
        name: "telemachus-torture",
        dependencies: ["TelemachusCore", "TelemachusProgramme", "TelemachusStore"], path: "Tests/Torture/Tool"),
    .testTarget(
        name: "TelemachusTortureTests",
        dependencies: ["telemachus-torture"], path: "Tests/Torture/Tests"),
    .testTarget(
        name: "DocumentationTests",
        dependencies: ["TelemachusBuiltIns", "TelemachusCore", "TelemachusCommands", "TelemachusYAML", "telemachus"]),
]

let package = Package(
    name: "telemachus",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "TelemachusCore", targets: ["TelemachusCore"]),
        .library(name: "TelemachusYAML", targets: ["TelemachusYAML"]),
        .library(name: "TelemachusConformance", targets: ["TelemachusConformance"]),
        .library(name: "TelemachusConformanceTesting", targets: ["TelemachusConformanceTesting"]),
        .library(name: "TelemachusStatistics", targets: ["TelemachusStatistics"]),
        .library(name: "TelemachusClaims", targets: ["TelemachusClaims"]),
        .library(name: "TelemachusMatching", targets: ["TelemachusMatching"]),
        .library(name: "TelemachusPages", targets: ["TelemachusPages"]),
        .library(name: "TelemachusProgramme", targets: ["TelemachusProgramme"]),
        .library(name: "TelemachusStore", targets: ["TelemachusStore"]),
        .library(name: "TelemachusCommands", targets: ["TelemachusCommands"]),
        .library(name: "TelemachusBuiltIns", targets: ["TelemachusBuiltIns"]),
        .executable(name: "telemachus", targets: ["telemachus"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: modules + plugins.flatMap(\.targets) + templates.flatMap(\.targets) + suites
)

/// A built-in plugin's two targets.
///
/// It sees the core's public protocols and what `uses` names, nothing else.
struct Plugin {
    let name: String
    let uses: [Target.Dependency]

    init(_ name: String, uses: [Target.Dependency] = []) {
        self.name = name
        self.uses = uses
    }

    var targets: [Target] {
        [
            .target(name: name, dependencies: ["TelemachusCore"] + uses, path: "Plugins/\(name)/Sources"),
            .testTarget(
                name: "\(name)Tests",
                dependencies: [
                    "TelemachusConformance", "TelemachusCore", "TelemachusYAML", "TelemachusTestSupport",
                    .byName(name: name),
                ] + uses,
                path: "Plugins/\(name)/Tests"),
        ]
    }
}

/// The two targets of a package to start a plugin from, which sees what such a package sees.
struct Template {
    let kind: String
    let name: String
    let uses: [Target.Dependency]

    init(_ kind: String, _ name: String, uses: [Target.Dependency] = []) {
        self.kind = kind
        self.name = name
        self.uses = uses
    }

    var targets: [Target] {
        let folder = "examples/templates/\(kind)"
        return [
            .target(name: name, dependencies: ["TelemachusCore"] + uses, path: "\(folder)/Sources/\(name)"),
            .testTarget(
                name: "\(name)Tests",
                dependencies: ["TelemachusCore", "TelemachusConformanceTesting", .byName(name: name)],
                path: "\(folder)/Tests/\(name)Tests"),
        ]
    }
}

func tests(_ module: String, uses: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(module)Tests",
        dependencies: [.byName(name: module), "TelemachusTestSupport"] + uses,
        resources: [.copy("Fixtures")])
}

// Built only for `make benchmark` and `make benchmark-analysis`.
if Context.environment["TELEMACHUS_BENCHMARKS"] != nil {
    package.targets.append(
        .executableTarget(
            name: "analysis-benchmark", dependencies: ["TelemachusCore", "TelemachusProgramme", "TelemachusBuiltIns"],
            path: "Tests/Benchmarks/Analysis"))
    package.targets.append(
        .executableTarget(
            name: "reader-benchmark", dependencies: ["TelemachusCore", "TelemachusYAML"],
            path: "Tests/Benchmarks/Reader"))
    package.targets.append(
        .executableTarget(
            name: "journal-benchmark",
            dependencies: ["TelemachusBuiltIns", "TelemachusCore", "TelemachusProgramme", "TelemachusStore"],
            path: "Tests/Benchmarks/Journal"))
    package.targets.append(
        .executableTarget(
            name: "import-benchmark",
            dependencies: [
                "TelemachusBuiltIns", "TelemachusCommands", "TelemachusCore", "TelemachusProgramme", "TelemachusStore",
            ], path: "Tests/Benchmarks/Import"))
}

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),  // SE-0335
        .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
        .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
    ]
}
