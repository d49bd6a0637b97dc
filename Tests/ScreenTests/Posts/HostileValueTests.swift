import Observation
import Testing

@testable import Screen

/// Every value of every collector's sidecar, replaced by each of the worst that JSON can hold: the image stays a post, and
/// every file stays accounted for.
@Suite struct HostileValueTests {
    private static let values: [String] = [
        "null", "true", "\"\"", "[]", "{}", "-0", "1e999", "-1e-999", "NaN", "Infinity", "-Infinity",
        String(repeating: "9", count: 400), "0." + String(repeating: "0", count: 400) + "1",
        "9223372036854775808", "-9223372036854775809", "\"\\ud800\"", "\"\\u0000\\u202e\"",
        "\"" + String(repeating: "a", count: 20_000) + "\"",
        String(repeating: "[", count: 400) + String(repeating: "]", count: 400),
        "[[[{\"node\":[{\"user\":{\"username\":{}}}]}]]]", "{\"edges\":[null,{\"node\":1}]}",
    ]

    @Test(
        arguments: HostileSidecarTests.samples.indices.filter { "{[".contains(HostileSidecarTests.samples[$0].first!) })
    func everyFieldBearsEveryKindOfValue(sample: Int) {
        var reader = JSONReader(Array(HostileSidecarTests.samples[sample].utf8))
        var whole: [JSONValue] = []
        while let value = reader.next() { whole.append(value) }
        let isList = HostileSidecarTests.samples[sample].hasPrefix("[")
        let root: JSONValue = isList ? .array(whole) : whole.first ?? .null
        let texts = Self.paths(of: root).flatMap { path in
            Self.values.map { Self.text(of: root, replacing: path[...], by: $0) }
        }
        #expect(texts.count > Self.values.count)
        for text in texts {
            let inbox = MadeInbox(["a/1.jpg.json": text], images: ["a/1.jpg", "a/8.jpg"])
            let assembly = inbox.assembled()
            #expect(inbox.unaccounted(in: assembly) == [], "\(text.prefix(400))")
            #expect(assembly.post("a/1.jpg") != nil)
        }
    }

    @Test func everyPrefixOfEverySampleIsBorne() {
        for sample in HostileSidecarTests.samples {
            let bytes = Array(sample.utf8)
            for end in stride(from: 0, to: bytes.count, by: 3) {
                var inbox = MadeInbox(images: ["a/1.jpg"])
                inbox.files[PathText("a/1.jpg.json")] = Array(bytes[..<end])
                inbox.files[PathText("a/lain.csv")] = Array(bytes[..<end])
                #expect(inbox.unaccounted(in: inbox.assembled()) == [], "\(sample.prefix(end))")
            }
        }
    }

    /// One step into a value.
    private enum Step: Equatable {
        case key(String)
        case index(Int)
    }

    private static func paths(of value: JSONValue) -> [[Step]] {
        let children: [(Step, JSONValue)] =
            switch value {
            case .object(let members): members.sorted { $0.key < $1.key }.map { (.key($0.key), $0.value) }
            case .array(let items): items.enumerated().map { (.index($0.offset), $0.element) }
            default: []
            }
        return [[]] + children.flatMap { step, child in paths(of: child).map { [step] + $0 } }
    }

    /// The value as JSON, with another text at one place.
    private static func text(of value: JSONValue, replacing path: ArraySlice<Step>?, by other: String) -> String {
        if let path, path.isEmpty { return other }
        func rest(_ step: Step) -> ArraySlice<Step>? { path?.first == step ? path?.dropFirst() : nil }
        switch value {
        case .null: return "null"
        case .bool(let flag): return flag ? "true" : "false"
        case .number(let digits): return digits
        case .string(let text): return "\"" + text.filter { $0 != "\"" && $0 != "\\" } + "\""
        case .array(let items):
            return "["
                + items.enumerated().map { Self.text(of: $1, replacing: rest(.index($0)), by: other) }
                .joined(separator: ",") + "]"
        case .object(let members):
            return "{"
                + members.sorted { $0.key < $1.key }.map {
                    "\"\($0.key)\":" + Self.text(of: $0.value, replacing: rest(.key($0.key)), by: other)
                }.joined(separator: ",") + "}"
        }
    }
}
