// swift-tools-version: 6.2
import PackageDescription

// `make setup` writes the pkg-config files of OpenVINO and of OpenCV's imgproc into .deps/pkgconfig, and the
// Makefile exports PKG_CONFIG_PATH; with a bare `swift build`, export it by hand (CONTRIBUTING.md).

let swift: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

let warnings = ["-Wall", "-Wextra", "-Werror", "-Wconversion", "-Wshadow", "-fstack-protector-strong"]

let package = Package(
    name: "screen-cli",
    products: [
        .executable(name: "screen-cli", targets: ["screen-cli"]),
        .library(name: "Observation", targets: ["Observation"]),
        .library(name: "Screen", targets: ["Screen"]),
        .library(name: "Vision", targets: ["Vision"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        // What swift-crypto brings along, named so that its version is fixed too.
        .package(url: "https://github.com/apple/swift-asn1", exact: "1.7.4"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    ],
    targets: [
        // Native libraries, as the system or `make setup` provides them.
        .systemLibrary(name: "COpenCV", pkgConfig: "opencv-imgproc", providers: [.apt(["libopencv-imgproc-dev"])]),
        .systemLibrary(name: "COpenVINORuntime", pkgConfig: "openvino-c"),
        .systemLibrary(
            name: "CTesseract", pkgConfig: "tesseract",
            providers: [.apt(["libtesseract-dev", "tesseract-ocr-ind", "tesseract-ocr-eng"])]),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

        // Our own C and C++.
        .target(
            name: "CImage",
            dependencies: ["COpenCV"],
            cSettings: [.unsafeFlags(warnings)],
            cxxSettings: [.unsafeFlags(warnings)],
            linkerSettings: ["jpeg", "png16", "webp", "webpdemux"].map { .linkedLibrary($0) }),
        .target(
            name: "CCage", cSettings: [.unsafeFlags(warnings)], linkerSettings: [.linkedLibrary("seccomp")]),
        .target(
            name: "COpenVINO", dependencies: ["COpenVINORuntime"], cSettings: [.unsafeFlags(warnings)]),

        // What is in one image, as plain values.
        .target(name: "Observation", swiftSettings: swift),
        // Seeing: pixels in, an Observation out.
        .target(
            name: "Vision",
            dependencies: ["CImage", "COpenVINO", "CTesseract", "Observation"],
            resources: [.embedInCode("Hands/Weights")],
            swiftSettings: swift),
        // Judging: posts, observations and registers in, findings and reports out.
        .target(
            name: "Screen",
            dependencies: [
                "CArchive", "CXLSXWriter", "Observation",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "Yams", package: "Yams"),
            ],
            resources: [.embedInCode("Reports/Templates")],
            swiftSettings: swift),
        .executableTarget(
            name: "screen-cli",
            dependencies: [
                "CCage", "Observation", "Screen", "Vision",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: swift),

        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: swift),
        .testTarget(name: "ObservationTests", dependencies: ["Observation", "TestSupport"], swiftSettings: swift),
        .testTarget(name: "VisionTests", dependencies: ["Vision", "Observation", "TestSupport"], swiftSettings: swift),
        .testTarget(
            name: "ScreenTests",
            dependencies: ["Screen", "Observation", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: swift),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "screen-cli", "Observation", "Screen", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: swift),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c17,
    cxxLanguageStandard: .cxx17
)
