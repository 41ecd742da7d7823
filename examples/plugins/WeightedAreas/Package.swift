// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "WeightedAreas",
    platforms: [.macOS(.v15)],
    products: [.library(name: "WeightedAreas", targets: ["WeightedAreas"])],
    dependencies: [
        // Change this to the address and the version that others can reach before you publish the package.
        .package(name: "telemachus", path: "../../..")
    ],
    targets: [
        .target(name: "WeightedAreas", dependencies: [.product(name: "TelemachusCore", package: "telemachus")]),
        .testTarget(
            name: "WeightedAreasTests",
            dependencies: [
                .byName(name: "WeightedAreas"),
                .product(name: "TelemachusConformanceTesting", package: "telemachus"),
                .product(name: "TelemachusCore", package: "telemachus"),
            ]),
    ]
)
