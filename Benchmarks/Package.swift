// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the product needs nothing of it. `scripts/link-runtime release Benchmarks/.build` puts the native
// libraries beside it.
let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "screen-cli", path: "..")],
    targets: [
        .executableTarget(
            name: "vision-benchmark",
            dependencies: [
                .product(name: "Vision", package: "screen-cli"),
                .product(name: "Observation", package: "screen-cli"),
            ]),
        .executableTarget(
            name: "judge-benchmark",
            dependencies: [
                .product(name: "Screen", package: "screen-cli"),
                .product(name: "Observation", package: "screen-cli"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
