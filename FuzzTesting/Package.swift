// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the product needs nothing of it. `FuzzTesting/run-swift` builds it: the fuzzer brings its own
// `main`, and the libraries must be testable.
let package = Package(
    name: "FuzzTesting",
    dependencies: [
        .package(name: "screen-cli", path: ".."),
        // As the project has them.
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    ],
    targets: [
        .executableTarget(
            name: "screen-fuzz",
            dependencies: [
                .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Observation", package: "screen-cli"),
                .product(name: "Screen", package: "screen-cli"),
            ])
    ],
    swiftLanguageModes: [.v6]
)
