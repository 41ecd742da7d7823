// swift-tools-version: 6.2

import PackageDescription

/// Another reader over the same libyaml, measured beside ours.
///
/// A package of its own, so that it is never in the graph of the program.
let package = Package(
    name: "peer",
    platforms: [.macOS(.v15)],
    dependencies: [.package(url: "https://github.com/jpsim/Yams", exact: "6.2.2")],
    targets: [.executableTarget(name: "peer", dependencies: [.product(name: "Yams", package: "Yams")])])
