// swift-tools-version: 6.2

import PackageDescription

/// How much processor time the matching algorithms take, and what Python's take on the same instances (`peers.py`).
///
/// A package of its own, so that building the program never builds it.
let package = Package(
    name: "telemachus-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "telemachus", path: "../../..")],
    targets: [
        .executableTarget(
            name: "telemachus-benchmarks",
            dependencies: [
                .product(name: "TelemachusCore", package: "telemachus"),
                .product(name: "TelemachusMatching", package: "telemachus"),
            ],
            path: "Sources",
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ])
    ])
