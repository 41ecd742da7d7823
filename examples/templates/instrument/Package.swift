// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "OwnScale",
    platforms: [.macOS(.v15)],
    products: [.library(name: "OwnScale", targets: ["OwnScale"])],
    dependencies: [
        // Change this to the address and the version that others can reach before you publish the package.
        .package(name: "telemachus", path: "../../..")
    ],
    targets: [
        .target(name: "OwnScale", dependencies: [.product(name: "TelemachusCore", package: "telemachus")]),
        .testTarget(
            name: "OwnScaleTests",
            dependencies: [
                .byName(name: "OwnScale"),
                .product(name: "TelemachusConformanceTesting", package: "telemachus"),
                .product(name: "TelemachusCore", package: "telemachus"),
            ]),
    ]
)
