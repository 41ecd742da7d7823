// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "OwnTable",
    platforms: [.macOS(.v15)],
    products: [.library(name: "OwnTable", targets: ["OwnTable"])],
    dependencies: [
        // Change this to the address and the version that others can reach before you publish the package.
        .package(name: "telemachus", path: "../../..")
    ],
    targets: [
        .target(name: "OwnTable", dependencies: [.product(name: "TelemachusCore", package: "telemachus")]),
        .testTarget(
            name: "OwnTableTests",
            dependencies: [
                .byName(name: "OwnTable"),
                .product(name: "TelemachusConformanceTesting", package: "telemachus"),
                .product(name: "TelemachusCore", package: "telemachus"),
            ]),
    ]
)
