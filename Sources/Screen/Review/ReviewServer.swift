internal import FlyingFox
internal import FlyingSocks
internal import Foundation

/// The review page on 127.0.0.1, where officers decide. Pictures are in the page: no file can be asked for.
public struct ReviewServer: Sendable {
    private let store: Store
    private let language: Language
    private let bundles: @Sendable () async throws -> BundleSettings
    private let report: @Sendable () throws -> Report

    /// - Parameters:
    ///   - bundles: How bundles and sheets are made; asked for when there is one to make.
    ///   - report: Gathers the report anew, decisions with it, each time that the page is opened.
    public init(
        store: Store, language: Language, bundles: @escaping @Sendable () async throws -> BundleSettings,
        report: @escaping @Sendable () throws -> Report
    ) {
        self.bundles = bundles
        self.store = store
        self.language = language
        self.report = report
    }

    /// Serves until the task is cancelled.
    ///
    /// - Parameters:
    ///   - port: 0: any that is free.
    ///   - browsers: How many may come in, each with an address of its own.
    ///   - folder: A private folder for the page while it is sent.
    ///   - ready: Called with the addresses to open, each of which works once.
    public func run(
        port: UInt16, browsers: Int = 1, folder: String, ready: @Sendable ([String]) -> Void
    ) async throws {
        let (store, language, report) = (store, language, report)
        let papers = BundledPapers(store: store, language: language, folder: folder, settings: bundles)
        let desk = ReviewDesk(
            store: store, language: language, policy: try ReportPage.deskPolicy(), browsers: browsers, papers: papers
        ) {
            let path = "\(folder)/tinjauan-\(UUID().uuidString).html"
            var page = ReportPage(language: language)
            page.reviewNumbers = try store.reviewNumbers()
            try await page.write(try report(), to: path) { store.shownPicture(of: $0, side: $1, blurred: false) }
            return path
        }
        let server = HTTPServer(
            address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), logger: .disabled,
            handler: ClosureHTTPHandler { try await Self.response(to: $0, desk) })
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await server.run() }
            try await server.waitUntilListening(timeout: 10)
            guard case .ip4(_, port: let port)? = await server.listeningAddress else { return }
            ready(await desk.listen(on: port))
            try await tasks.next()
        }
    }

    /// Bytes of a decision; a page never sends more.
    private static let largestBody = 100_000

    static func response(to request: HTTPRequest, _ desk: ReviewDesk) async throws -> HTTPResponse {
        let length = request.bodySequence.count ?? Int(request.headers[.contentLength] ?? "") ?? 0
        guard length <= largestBody, request.headers[.transferEncoding] == nil else {
            return HTTPResponse(statusCode: .payloadTooLarge)
        }
        let answer = await desk.answer(
            ReviewDesk.Request(
                method: request.method.rawValue, path: request.path,
                finding: request.query.first { $0.name == "id" }?.value,
                token: request.query.first { $0.name == "token" }?.value, host: request.headers[.host],
                origin: request.headers[HTTPHeader("Origin")], cookie: request.headers[.cookie],
                contentType: request.headers[.contentType], body: length > 0 ? try await request.bodyData : Data()))
        var headers = HTTPHeaders()
        for (name, value) in answer.headers { headers[HTTPHeader(name)] = value }
        let status = HTTPStatusCode(answer.status, phrase: "")
        guard let file = answer.file else {
            return HTTPResponse(statusCode: status, headers: headers, body: answer.body)
        }
        let body = try HTTPBodySequence(file: URL(fileURLWithPath: file), suggestedBufferSize: 1 << 16)
        return HTTPResponse(statusCode: status, headers: headers, body: body)
    }
}
