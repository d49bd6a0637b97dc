import Foundation
import Testing

/// What docs/security.md promises is shown by tests that exist.
struct SecurityPageTests {
    private static let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../..").standardizedFileURL

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test func everyTestThatThePageNamesExists() throws {
        let page = try Self.text("docs/security.md")
        let folder = Self.root.appendingPathComponent("Tests")
        let sources = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
            .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
            .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
        let named = page.matches(of: /\[(`[^\]]*`)\]/).flatMap { $0.output.1.matches(of: /`([^`]+)`/).map(\.output.1) }
        #expect(named.count > 40)
        for name in named {
            let exists =
                name.hasPrefix("scripts/")
                ? FileManager.default.fileExists(atPath: Self.root.path + "/" + name)
                : sources.contains("func \(name)(")
            #expect(exists, "\(name)")
        }
    }

    @Test func everyPackageIsNamedByItsExactVersion() throws {
        let manifest = try Self.text("Package.swift")
        let packages = manifest.matches(of: /\.package\(url: "([^"]+)", ([a-z]+):/)
        #expect(packages.count > 8)
        for package in packages { #expect(package.output.2 == "exact", "\(package.output.1)") }
        // Those that others bring along too: what was resolved is what the manifest names.
        let resolved = try FileManager.default.contentsOfDirectory(atPath: Self.root.path + "/.build/checkouts")
        let named = Set(packages.map { $0.output.1.split(separator: "/").last.map(String.init) ?? "" })
        for name in resolved where !name.hasPrefix(".") { #expect(named.contains(name), "\(name)") }
    }
}
