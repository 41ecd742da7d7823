// swift-tools-version: 6.2

import PackageDescription

/// Random data sets and the figures that TelemachusStatistics finds in them, for other people's software to check.
///
/// A package of its own, so that building the program never builds it.
let package = Package(
    name: "statistics-figures",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "telemachus", path: "../../..")],
    targets: [
        .executableTarget(
            name: "statistics-figures",
            dependencies: [.product(name: "TelemachusStatistics", package: "telemachus")],
            path: "Sources",
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ])
    ])
