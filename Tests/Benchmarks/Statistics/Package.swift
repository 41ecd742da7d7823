// swift-tools-version: 6.2

import PackageDescription

/// How much processor time ten thousand exact signed-rank tests take, and what R and scipy take (`peers.py`, `peers.R`).
///
/// A package of its own, so that building the program never builds it.
let package = Package(
    name: "statistics-benchmark",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "telemachus", path: "../../..")],
    targets: [
        .executableTarget(
            name: "statistics-benchmark",
            dependencies: [.product(name: "TelemachusStatistics", package: "telemachus")],
            path: "Sources",
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ])
    ])
