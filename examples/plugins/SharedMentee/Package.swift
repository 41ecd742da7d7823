// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "SharedMentee",
    platforms: [.macOS(.v15)],
    products: [.library(name: "SharedMentee", targets: ["SharedMentee"])],
    dependencies: [
        // Change this to the address and the version that others can reach before you publish the package.
        .package(name: "telemachus", path: "../../..")
    ],
    targets: [
        .target(name: "SharedMentee", dependencies: [.product(name: "TelemachusCore", package: "telemachus")]),
        .testTarget(
            name: "SharedMenteeTests",
            dependencies: [
                .byName(name: "SharedMentee"),
                .product(name: "TelemachusConformanceTesting", package: "telemachus"),
                .product(name: "TelemachusCore", package: "telemachus"),
            ]),
    ]
)
