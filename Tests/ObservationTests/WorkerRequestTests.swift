import Foundation
import Testing

@testable import Observation

/// What a worker may be asked for: exact, as docs/worker.md has it.
struct WorkerRequestTests {
    private static let quad = Quad(
        topLeft: Point(x: 1, y: 2), topRight: Point(x: 3, y: 2), bottomRight: Point(x: 3, y: 4),
        bottomLeft: Point(x: 1, y: 4))

    private static let known: [(String, WorkerRequest)] = [
        (#"{"do":"hello","for":"reread","protocol":1}"#, .hello(for: .reread)),
        (#"{"do":"observe","path":"a"}"#, .observe(path: PathText("a"))),
        (
            #"{"do":"reread","path":"a","quads":[[[1,2],[3,2],[3,4],[1,4]]],"reader":"tesseract"}"#,
            .reread(path: PathText("a"), quads: [quad], reader: .tesseract)
        ),
        (
            #"{"blur":[[1,2,3,4]],"do":"render","max_side":960,"path":"a"}"#,
            .render(path: PathText("a"), maxSide: 960, blur: [Box(x: 1, y: 2, width: 3, height: 4)])
        ),
    ]

    @Test(arguments: known)
    func aRequestIsOneLineEitherWay(text: String, request: WorkerRequest) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        #expect(String(decoding: try encoder.encode(request), as: UTF8.self) == text)
        #expect(try JSONDecoder().decode(WorkerRequest.self, from: Data(text.utf8)) == request)
    }

    @Test func aBarePathIsToBeObserved() throws {
        let request = try JSONDecoder().decode(WorkerRequest.self, from: Data(#"{"path":"a"}"#.utf8))
        #expect(request == .observe(path: PathText("a")))
    }

    @Test func aGreetingWithoutPurposeIsForObserving() throws {
        let request = try JSONDecoder().decode(WorkerRequest.self, from: Data(#"{"do":"hello","protocol":1}"#.utf8))
        #expect(request == .hello(for: .observe))
    }

    @Test func anotherProtocolIsRefusedByItsNumber() throws {
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(WorkerRequest.self, from: Data(#"{"do":"hello","protocol":2}"#.utf8))
        }
        guard case .dataCorrupted(let context)? = error else {
            Issue.record("expected dataCorrupted, got \(String(describing: error))")
            return
        }
        #expect(context.debugDescription == "protocol 2 was asked for; this worker speaks 1")
    }

    @Test(arguments: [
        "", "[]", "{}", #"{"do":"write","path":"a"}"#,
        #"{"do":"reread","path":"a","quads":[[[1,2]]],"reader":"tesseract"}"#,
        #"{"do":"render","path":"a"}"#, #"{"do":"hello"}"#, #"{"do":"render","path":"a","max_side":1e99}"#,
    ])
    func whatIsNoRequestIsRefused(text: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(WorkerRequest.self, from: Data(text.utf8)) }
    }
}
