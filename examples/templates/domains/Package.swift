// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "OwnAreas",
    platforms: [.macOS(.v15)],
    products: [.library(name: "OwnAreas", targets: ["OwnAreas"])],
    dependencies: [
        // Change this to the address and the version that others can reach before you publish the package.
        .package(name: "telemachus", path: "../../..")
    ],
    targets: [
        .target(name: "OwnAreas", dependencies: [.product(name: "TelemachusCore", package: "telemachus")]),
        .testTarget(
            name: "OwnAreasTests",
            dependencies: [
                .byName(name: "OwnAreas"),
                .product(name: "TelemachusConformanceTesting", package: "telemachus"),
                .product(name: "TelemachusCore", package: "telemachus"),
            ]),
    ]
)
