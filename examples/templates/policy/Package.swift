// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "OwnDraw",
    platforms: [.macOS(.v15)],
    products: [.library(name: "OwnDraw", targets: ["OwnDraw"])],
    dependencies: [
        // Change this to the address and the version that others can reach before you publish the package.
        .package(name: "telemachus", path: "../../..")
    ],
    targets: [
        .target(
            name: "OwnDraw",
            dependencies: [
                .product(name: "TelemachusCore", package: "telemachus"),
                .product(name: "TelemachusMatching", package: "telemachus"),
            ]),
        .testTarget(
            name: "OwnDrawTests",
            dependencies: [
                .byName(name: "OwnDraw"),
                .product(name: "TelemachusConformanceTesting", package: "telemachus"),
                .product(name: "TelemachusCore", package: "telemachus"),
            ]),
    ]
)
