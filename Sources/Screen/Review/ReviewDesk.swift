internal import Foundation

/// The review page's answers, apart from the network: the page itself, and decisions.
actor ReviewDesk {
    struct Request: Sendable {
        var method: String
        var path: String
        /// Of a finding, where the path asks for one.
        var finding: String?
        var token: String?
        var host: String?
        var origin: String?
        var cookie: String?
        var contentType: String?
        var body = Data()
    }

    struct Answer: Sendable {
        var status: Int
        var headers: [String: String] = [:]
        var body = Data()
        /// A file to send instead of the body.
        var file: String?
        /// What the page may do, where it is not the review page.
        var policy: String?
    }

    private var access: ReviewAccess
    private let store: Store
    private let language: Language
    private let now: @Sendable () -> Date
    private let page: @Sendable () async throws -> String
    private let papers: any ReviewPapers
    private let policy: String
    private var port: UInt16 = 0
    /// Pages that may still be on their way to a browser.
    private var pages: [String] = []

    /// - Parameters:
    ///   - browsers: How many may come in.
    ///   - papers: What can be taken along of a finding.
    ///   - page: Writes the page anew, and gives its path.
    init(
        store: Store, language: Language, policy: String, browsers: Int = 1, papers: any ReviewPapers,
        now: @escaping @Sendable () -> Date = { Date() }, page: @escaping @Sendable () async throws -> String
    ) {
        access = ReviewAccess(browsers: browsers)
        self.store = store
        self.language = language
        self.papers = papers
        self.policy = policy
        self.now = now
        self.page = page
    }

    /// The addresses to open, each of which works once, in one browser.
    func listen(on port: UInt16) -> [String] {
        self.port = port
        return access.tokens.map { "http://127.0.0.1:\(port)/?token=\($0)" }
    }

    func answer(_ request: Request) async -> Answer {
        var answer = await unguarded(request)
        answer.headers.merge(
            [
                "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
                "X-Frame-Options": "DENY",
                "Content-Security-Policy": (answer.policy ?? policy) + "; frame-ancestors 'none'",
                "Cross-Origin-Resource-Policy": "same-origin",
            ]) { first, _ in first }
        return answer
    }

    private func unguarded(_ request: Request) async -> Answer {
        let writes = request.method != "GET"
        switch access.check(
            host: request.host, origin: request.origin, token: request.token, cookie: request.cookie, writes: writes)
        {
        case .refused(let refusal):
            return Self.text(403, language.text("page.desk.refused.\(refusal.rawValue)", [String(port)]))
        case .entered(let session):
            let cookie = "screen=\(session); HttpOnly; SameSite=Strict; Path=/"
            return Answer(status: 303, headers: ["Location": "/#masuk", "Set-Cookie": cookie])
        case .allowed: break
        }
        switch (request.method, request.path) {
        case ("GET", "/"):
            do {
                pages.append(try await page())
                while pages.count > 4 { try? FileManager.default.removeItem(atPath: pages.removeFirst()) }
                return Answer(status: 200, headers: ["Content-Type": "text/html; charset=utf-8"], file: pages.last)
            } catch {
                return Self.text(500, "\(error)")
            }
        case ("POST", "/decision"): return decide(request)
        case ("GET", "/klarifikasi"): return await paper { try await sheet(of: request.finding ?? "") }
        case ("GET", "/bundel"): return await paper { try await bundle(of: request.finding ?? "") }
        default: return Self.text(404, "")
        }
    }

    // MARK: - Papers

    private func sheet(of finding: Finding.ID) async throws -> Answer {
        let sheet = try await papers.clarificationSheet(of: finding)
        return Answer(
            status: 200, headers: ["Content-Type": "text/html; charset=utf-8"], body: Data(sheet.page),
            policy: sheet.policy)
    }

    private func bundle(of finding: Finding.ID) async throws -> Answer {
        // That a bundle was made goes to the store's log: one process writes at a time.
        let lock = try RunLock(store: store.path)
        defer { withExtendedLifetime(lock) {} }
        let path = try await papers.bundle(of: finding)
        let name = EvidenceBundle.fileName(of: [finding])
        return Answer(
            status: 200,
            headers: [
                "Content-Type": "application/zip", "Content-Disposition": "attachment; filename=\"\(name)\"",
            ], file: path)
    }

    /// What a paper's making ends with, in words.
    private func paper(_ make: () async throws -> Answer) async -> Answer {
        do {
            return try await make()
        } catch is RunLock.Held {
            return Self.text(503, language.text("page.desk.busy.bundle"))
        } catch BundleError.unknownFindings {
            return Self.text(404, language.text("page.desk.unknown"))
        } catch let error as BundleError {
            let told = error.lines(in: language)
            return Self.text(409, ([told.message] + told.details + [told.hint]).joined(separator: "\n"))
        } catch let error as ReportFileError {
            return Self.text(500, error.message(in: language))
        } catch {
            return Self.text(500, "\(error)")
        }
    }

    // MARK: - Decisions

    private func decide(_ request: Request) -> Answer {
        guard request.contentType?.hasPrefix("application/json") == true,
            let message = try? JSONDecoder().decode(ReviewMessage.self, from: request.body),
            let entry = message.entry(at: now())
        else { return Self.text(400, "") }
        do {
            // A scan holds the lock; decisions wait for it, so that one process writes at a time.
            let lock = try RunLock(store: store.path)
            defer { withExtendedLifetime(lock) {} }
            switch try store.keep(entry, seen: message.number) {
            case .kept(let number):
                let review = entry.decision.map {
                    Review(decision: $0, reviewer: entry.reviewer, decidedAt: entry.time, note: entry.note)
                }
                return reply(200, number, review, key: review == nil ? "page.desk.undone" : "page.desk.saved")
            case .overtaken(let review, let number):
                return reply(
                    409, number, review, key: review == nil ? "page.desk.overtaken.undone" : "page.desk.overtaken")
            case .unknownFinding: return Self.text(404, "")
            }
        } catch is RunLock.Held {
            return Self.text(503, language.text("page.desk.busy"))
        } catch {
            return Self.text(500, "\(error)")
        }
    }

    private func reply(_ status: Int, _ number: Int64, _ review: Review?, key: String) -> Answer {
        let state = review?.state ?? .open
        let facts = review.map { [language.name(of: $0.decision), $0.reviewer] } ?? []
        let reply = ReviewMessage.Reply(
            number: number, message: language.text(key, facts), state: state.rawValue,
            stateName: language.name(of: state), decision: review?.decision.rawValue,
            decisionName: review.map { language.name(of: $0.decision) })
        guard let body = try? JSONEncoder().encode(reply) else { return Self.text(500, "") }
        return Answer(status: status, headers: ["Content-Type": "application/json"], body: body)
    }

    private static func text(_ status: Int, _ text: String) -> Answer {
        Answer(status: status, headers: ["Content-Type": "text/plain; charset=utf-8"], body: Data(text.utf8))
    }
}
