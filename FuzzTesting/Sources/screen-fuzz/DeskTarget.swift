import FlyingSocks
import Foundation
import GRDB
import Observation

@testable import FlyingFox
@testable import Screen

/// Requests to the review desk, parted by lines `===`, each `METHOD PATH`, its fields, a blank line and the body. `{session}`
/// and `{token}` stand for secrets that an input cannot know: a request without them is refused.
let fuzzDesk: @Sendable (Input) -> Void = { input in
    let text = String(decoding: input.bytes, as: UTF8.self)
    wait {
        let desk = await MadeDesk()
        for part in text.split(separator: "\n===\n").prefix(8) {
            let request = desk.request(String(part))
            hold(await desk.desk.answer(request), to: request, desk)
        }
        desk.holdReviews()
    }
}

/// The same as bytes of HTTP, through the server's own parser.
let fuzzHTTP: @Sendable (Input) -> Void = { input in
    wait {
        let desk = await MadeDesk()
        let bytes = Array(desk.revealed(String(decoding: input.bytes, as: UTF8.self)).utf8)
        let decoder = HTTPDecoder(sharedRequestBufferSize: 4096, sharedRequestReplaySize: 2_097_152)
        guard let request = try? await decoder.decodeRequest(from: SentBytes(bytes: bytes)),
            let response = try? await ReviewServer.response(to: request, desk.desk)
        else { return }
        let isAllowed = desk.mayAnswer(
            cookie: request.headers[.cookie], token: request.query.first { $0.name == "token" }?.value,
            host: request.headers[.host])
        check(
            isAllowed || [403, 413].contains(response.statusCode.code), "\(response.statusCode.code) without a session")
        for (name, value) in response.headers {
            check(!"\(name.rawValue)\(value)".utf8.contains { $0 == 0x0D || $0 == 0x0A }, "a header of two lines")
        }
        desk.holdReviews()
    }
}

private func hold(_ answer: ReviewDesk.Answer, to request: ReviewDesk.Request, _ desk: MadeDesk) {
    let isAllowed = desk.mayAnswer(cookie: request.cookie, token: request.token, host: request.host)
    check(isAllowed || answer.status == 403, "\(answer.status) without a session")
    check([200, 303, 400, 403, 404, 409].contains(answer.status), "\(answer.status): \(answer.body.count) bytes")
    if request.method != "GET", request.origin != "http://\(request.host ?? "")" {
        check(answer.status == 403, "\(answer.status) to another page's request")
    }
    check(answer.status == 200 || answer.file == nil, "a file with \(answer.status)")
    check(answer.headers["Content-Security-Policy"]?.contains("frame-ancestors 'none'") == true, "no policy")
    check(answer.headers["Cache-Control"] == "no-store", "an answer that stays in a browser")
    check(answer.body.count <= 8192, "an answer of \(answer.body.count) bytes")
    for (name, value) in answer.headers {
        check(!"\(name)\(value)".utf8.contains { $0 == 0x0D || $0 == 0x0A }, "a header of two lines")
    }
}

/// A desk on a store with one finding and no decisions, one browser come in, and one address left.
private struct MadeDesk: Sendable {
    static let host = "127.0.0.1:4321"
    private static let folder = NSTemporaryDirectory() + "/screen-fuzz-\(getpid())"
    private static let store = sure("a store") { try made() }

    let desk: ReviewDesk
    private let session: String
    private let token: String

    init() async {
        sure("the last input's reviews") { try Self.store.write { try $0.execute(sql: "DELETE FROM review") } }
        desk = ReviewDesk(
            store: Self.store, language: .indonesian, policy: "default-src 'none'", browsers: 2,
            papers: MadePapers(folder: Self.folder), now: { Made.now }
        ) {
            let path = "\(Self.folder)/\(UUID().uuidString).html"
            try AtomicFile.write(Array("page".utf8), to: path)
            return path
        }
        let tokens = await desk.listen(on: 4321).map { $0.split(separator: "=").last.map(String.init) ?? "" }
        let entered = await desk.answer(.init(method: "GET", path: "/", token: tokens[0], host: Self.host))
        session =
            entered.headers["Set-Cookie"]?.split(separator: ";").first?.split(separator: "=").last.map(String.init)
            ?? ""
        token = tokens[1]
        check(session.utf8.count == 64 && token.utf8.count == 64, "no session or no token")
    }

    func revealed(_ text: String) -> String {
        text.replacing("{session}", with: session).replacing("{token}", with: token)
    }

    /// Whether a request holds a secret and the server's own name.
    func mayAnswer(cookie: String?, token: String?, host: String?) -> Bool {
        let name = host.map { $0.hasPrefix("[::1]") ? "[::1]" : String($0.prefix { $0 != ":" }) }
        let isOwn = name.map(["127.0.0.1", "localhost", "[::1]"].contains) ?? false
        return isOwn && (cookie?.contains(session) == true || token == self.token)
    }

    func request(_ part: String) -> ReviewDesk.Request {
        let halves = revealed(part).split(separator: "\n\n", maxSplits: 1)
        let lines = (halves.first ?? "").split(separator: "\n")
        let first = (lines.first ?? "").split(separator: " ", maxSplits: 1)
        var request = ReviewDesk.Request(
            method: first.first.map(String.init) ?? "", path: first.count > 1 ? String(first[1]) : "")
        for line in lines.dropFirst() {
            let sides = line.split(separator: ": ", maxSplits: 1).map(String.init)
            guard sides.count == 2 else { continue }
            switch sides[0] {
            case "host": request.host = sides[1]
            case "origin": request.origin = sides[1]
            case "cookie": request.cookie = sides[1]
            case "token": request.token = sides[1]
            case "type": request.contentType = sides[1]
            default: break
            }
        }
        if halves.count > 1 { request.body = Data(halves[1].utf8) }
        return request
    }

    /// What was decided is the finding's, and within any form.
    func holdReviews() {
        let rows = sure("reviews") {
            try Self.store.read {
                try Row.fetchAll(
                    $0, sql: "SELECT finding, length(reviewer) AS name, length(note) AS note FROM review")
            }
        }
        for row in rows {
            check(row["finding"] == "t0001", "a review of no finding")
            check((1...200).contains(row["name"] as Int) && (row["note"] as Int) <= 20_000, "a review beyond any form")
        }
    }

    private static func made() throws -> Store {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let store = try Store(path: folder + "/screen.sqlite", for: .create)
        let now = Store.text(Made.now)
        let post = Post(id: "p", collector: "folder", images: [PathText("a.jpg")])
        var assembly = Assembly()
        assembly.posts = [post]
        for inbox in try store.inboxes(at: [PathText("/inbox")]) {
            try store.apply(assembly, mark: Listing([]).mark(by: ""), to: inbox, now: now)
            let stored = StoredPost(inbox: inbox.id, post: post, observations: [nil])
            let finding = Finding(id: "t0001", post: "p", image: PathText("a.jpg"), severity: .high)
            try store.save([(post: stored, findings: [finding])], judge: "j", now: now)
        }
        return store
    }
}

/// The sheet and the bundle of the one finding.
private struct MadePapers: ReviewPapers {
    let folder: String

    func clarificationSheet(of finding: Finding.ID) throws -> BundleSheets.Page {
        guard finding == "t0001" else { throw BundleError.unknownFindings([finding]) }
        return BundleSheets.Page(page: Array("sheet".utf8), policy: "default-src 'none'")
    }

    func bundle(of finding: Finding.ID) throws -> String {
        guard finding == "t0001" else { throw BundleError.unknownFindings([finding]) }
        let path = "\(folder)/\(UUID().uuidString).zip"
        try AtomicFile.write(Array("zip".utf8), to: path)
        return path
    }
}

/// Bytes as a socket gives them, consumed as they are read.
private final class SentBytes: AsyncBufferedSequence, @unchecked Sendable {
    typealias Element = UInt8

    /// Read by one task alone.
    private var left: ArraySlice<UInt8>

    init(bytes: [UInt8]) { left = bytes[...] }

    func makeAsyncIterator() -> Iterator { Iterator(bytes: self) }

    struct Iterator: AsyncBufferedIteratorProtocol {
        let bytes: SentBytes

        mutating func next() async throws -> UInt8? { bytes.left.popFirst() }

        mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
            guard !bytes.left.isEmpty else { return nil }
            defer { bytes.left = bytes.left.dropFirst(count) }
            return bytes.left.prefix(count)
        }
    }
}
