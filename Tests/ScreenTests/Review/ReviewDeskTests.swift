import Foundation
import Observation
import TestSupport
import Testing

@testable import Screen

@Suite struct ReviewDeskTests {
    private let folder: TemporaryFolder
    private let store: Store
    private let finding = MadeReport.lead().finding

    init() throws {
        folder = try TemporaryFolder()
        store = try Store(path: folder.path + "/screen.sqlite", for: .create)
        let inbox = try #require(try store.inboxes(at: [PathText("/inbox")]).first)
        var assembly = Assembly()
        let post = MadeReport.lead().post
        assembly.posts = [post]
        let now = Store.text(MadeReport.time)
        try store.apply(assembly, mark: Listing([]).mark(by: ""), to: inbox, now: now)
        let stored = StoredPost(inbox: inbox.id, post: post, observations: [nil])
        try store.save([(post: stored, findings: [finding])], judge: "j", now: now)
    }

    private func desk() async -> (ReviewDesk, cookie: String, token: String) {
        let path = folder.path + "/page.html"
        let desk = ReviewDesk(
            store: store, language: .indonesian, policy: "default-src 'none'", papers: MadePapers(folder: folder.path),
            now: { MadeReport.time }
        ) {
            try AtomicFile.write(Array("page".utf8), to: path)
            return path
        }
        let address = await desk.listen(on: 4321).first ?? ""
        let token = String(address.dropFirst("http://127.0.0.1:4321/?token=".count))
        let entered = await desk.answer(.init(method: "GET", path: "/", token: token, host: "127.0.0.1:4321"))
        let cookie = entered.headers["Set-Cookie"]?.split(separator: ";").first.map(String.init) ?? ""
        return (desk, cookie, token)
    }

    private func decision(
        _ decision: Decision?, number: Int64, cookie: String, reviewer: String = "Sari",
        origin: String? = "http://127.0.0.1:4321"
    ) throws -> ReviewDesk.Request {
        let message = ReviewMessage(
            finding: finding.id, number: number, decision: decision, reviewer: reviewer, note: "catatan",
            day: "2031-10-12",
            answer: "foto dinas", outcome: "dipantau")
        return ReviewDesk.Request(
            method: "POST", path: "/decision", host: "127.0.0.1:4321", origin: origin, cookie: cookie,
            contentType: "application/json", body: try JSONEncoder().encode(message))
    }

    private func reply(_ answer: ReviewDesk.Answer) throws -> ReviewMessage.Reply {
        try JSONDecoder().decode(ReviewMessage.Reply.self, from: answer.body)
    }

    private func review() throws -> Review? { try store.findings(of: store.inboxes()).findings.first?.review }

    @Test func theAddressWorksOnce() async throws {
        let (desk, cookie, token) = await desk()
        let again = await desk.answer(.init(method: "GET", path: "/", token: token, host: "127.0.0.1:4321"))
        #expect(again.status == 403)
        let page = await desk.answer(.init(method: "GET", path: "/", host: "127.0.0.1:4321", cookie: cookie))
        #expect(page.status == 200)
        #expect(page.file == folder.path + "/page.html")
        #expect(page.headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'")
        #expect(page.headers["Cache-Control"] == "no-store")
    }

    /// Two officers, each in a browser of their own.
    @Test func everyAddressLetsOneBrowserIn() async throws {
        let desk = ReviewDesk(
            store: store, language: .indonesian, policy: "", browsers: 2, papers: MadePapers(folder: "")
        ) { "" }
        var cookies: Set<String> = []
        for address in await desk.listen(on: 4321) {
            let token = String(address.dropFirst("http://127.0.0.1:4321/?token=".count))
            let entered = await desk.answer(.init(method: "GET", path: "/", token: token, host: "127.0.0.1:4321"))
            #expect(entered.status == 303)
            let cookie = try #require(entered.headers["Set-Cookie"]?.split(separator: ";").first.map(String.init))
            cookies.insert(cookie)
            #expect(await desk.answer(try decision(nil, number: 9, cookie: cookie)).status == 409)
        }
        #expect(cookies.count == 2)
    }

    @Test(arguments: [
        ReviewDesk.Request(method: "GET", path: "/", host: "127.0.0.1:4321"),
        ReviewDesk.Request(method: "GET", path: "/", host: "127.0.0.1:4321", cookie: "screen=0"),
        ReviewDesk.Request(method: "GET", path: "/", token: "0", host: "127.0.0.1:4321"),
    ])
    func withoutTheSessionNothingIsShown(request: ReviewDesk.Request) async {
        #expect(await desk().0.answer(request).status == 403)
    }

    /// Another site that has this machine's address under its own name, or a page of it in the same browser.
    @Test func otherHostsAndOriginsAreRefused() async throws {
        let (desk, cookie, _) = await desk()
        for host in [
            "evil.example:4321", "127.0.0.1.evil.example:4321", "localhost.evil.example", "localhostevil", "127.0.0.1:",
            "127.0.0.1:80a", "127.0.0.1:99999", "127.0.0.1:80@evil.example", "[::1]evil", "127.0.0.2:4321", "", nil,
        ] {
            let answer = await desk.answer(.init(method: "GET", path: "/", host: host, cookie: cookie))
            #expect(answer.status == 403, "\(host ?? "–")")
            #expect(String(decoding: answer.body, as: UTF8.self).contains("ssh -L 8080:127.0.0.1:4321"))
        }
        for origin in ["http://evil.example", "null", nil] {
            let answer = await desk.answer(try decision(.forward, number: 0, cookie: cookie, origin: origin))
            #expect(answer.status == 403)
        }
        #expect(try review() == nil)
    }

    /// Through `ssh -L` the page has another port than the server's.
    @Test(arguments: ["127.0.0.1:8080", "localhost:8080", "[::1]:8080", "localhost"])
    func `a tunnel's other port lets a session in, and its own pages decide`(host: String) async throws {
        let (desk, cookie, _) = await desk()
        let page = await desk.answer(.init(method: "GET", path: "/", host: host, cookie: cookie))
        #expect(page.status == 200)
        var request = try decision(.forward, number: 0, cookie: cookie, origin: "http://127.0.0.1:4321")
        request.host = host
        let refused = await desk.answer(request)
        #expect(refused.status == 403)
        #expect(String(decoding: refused.body, as: UTF8.self).contains("Muat ulang halaman peninjauan"))
        request.origin = "http://" + host
        #expect(await desk.answer(request).status == 200)
    }

    @Test func `whoever comes in anew is told apart from a page that is loaded again`() async throws {
        let (desk, cookie, _) = await desk()
        let again = await desk.answer(.init(method: "GET", path: "/", host: "127.0.0.1:4321", cookie: cookie))
        #expect(again.headers["Location"] == nil)
        let other = ReviewDesk(store: store, language: .indonesian, policy: "", papers: MadePapers(folder: "")) { "" }
        let token = String(await other.listen(on: 4321)[0].dropFirst("http://127.0.0.1:4321/?token=".count))
        let entered = await other.answer(.init(method: "GET", path: "/", token: token, host: "127.0.0.1:4321"))
        #expect(entered.headers["Location"] == "/#masuk")
    }

    @Test(arguments: Language.allCases)
    func `a refusal says what to do`(language: Language) async {
        let desk = ReviewDesk(store: store, language: language, policy: "", papers: MadePapers(folder: "")) { "" }
        let used = await desk.answer(.init(method: "GET", path: "/", token: "0", host: "127.0.0.1:4321"))
        #expect(String(decoding: used.body, as: UTF8.self).contains("screen-cli review"))
        for refusal in ReviewAccess.Refusal.allCases {
            #expect(language.has("page.desk.refused.\(refusal.rawValue)"))
        }
    }

    @Test func `the sheet and the bundle are for a session alone`() async throws {
        let (desk, cookie, _) = await desk()
        for path in ["/klarifikasi", "/bundel"] {
            var request = ReviewDesk.Request(method: "GET", path: path, finding: finding.id, host: "127.0.0.1:4321")
            #expect(await desk.answer(request).status == 403)
            request.cookie = cookie
            let answer = await desk.answer(request)
            #expect(answer.status == 200)
            if path == "/bundel" {
                #expect(
                    answer.headers["Content-Disposition"] == "attachment; filename=\"bukti-\(finding.id).zip\"")
                #expect(answer.file != nil)
            } else {
                #expect(answer.headers["Content-Security-Policy"] == "sheet; frame-ancestors 'none'")
            }
            request.finding = "t404"
            let unknown = await desk.answer(request)
            #expect(unknown.status == 404)
            #expect(String(decoding: unknown.body, as: UTF8.self).hasPrefix("Temuan ini tidak ada lagi"))
        }
    }

    @Test func `a bundle waits for a scan and says so`() async throws {
        let (desk, cookie, _) = await desk()
        let lock = try RunLock(store: store.path)
        let answer = await desk.answer(
            .init(method: "GET", path: "/bundel", finding: finding.id, host: "127.0.0.1:4321", cookie: cookie))
        #expect(answer.status == 503)
        withExtendedLifetime(lock) {}
    }

    @Test func `what a bundle lacks is told in words`() async throws {
        let (desk, cookie, _) = await desk()
        let answer = await desk.answer(
            .init(method: "GET", path: "/bundel", finding: "gaps", host: "127.0.0.1:4321", cookie: cookie))
        #expect(answer.status == 409)
        #expect(String(decoding: answer.body, as: UTF8.self).hasPrefix("bundel tidak dibuat: 0 berkas bukti"))
    }

    @Test(arguments: ["/../etc/passwd", "/screen.sqlite", "//", "/page.html", "/decision"])
    func noFileCanBeAskedFor(path: String) async {
        let (desk, cookie, _) = await desk()
        let answer = await desk.answer(.init(method: "GET", path: path, host: "127.0.0.1:4321", cookie: cookie))
        #expect(answer.status == 404)
        #expect(answer.body.isEmpty && answer.file == nil)
    }

    @Test func aDecisionIsInTheStoreWhenThePageSaysSo() async throws {
        let (desk, cookie, _) = await desk()
        let answer = await desk.answer(try decision(.clarify, number: 0, cookie: cookie))
        #expect(answer.status == 200)
        #expect(try reply(answer).message == "Tersimpan: Perlu klarifikasi, oleh Sari.")
        #expect(
            try review()
                == Review(
                    decision: .clarify, reviewer: "Sari", decidedAt: MadeReport.time, note: "catatan",
                    clarification: Clarification(
                        day: MadeReport.day(2031, 10, 12), answer: "foto dinas", outcome: "dipantau")))
    }

    @Test func aDecisionCanBeTakenBack() async throws {
        let (desk, cookie, _) = await desk()
        let first = try reply(await desk.answer(try decision(.duplicate, number: 0, cookie: cookie)))
        let second = await desk.answer(try decision(nil, number: first.number, cookie: cookie))
        #expect(second.status == 200)
        #expect(try reply(second).state == "BELUM DITINJAU")
        #expect(try review() == nil)
    }

    @Test func twoOfficersDoNotOverwriteEachOther() async throws {
        let (desk, cookie, _) = await desk()
        _ = await desk.answer(try decision(.forward, number: 0, cookie: cookie, reviewer: "Sari"))
        let late = await desk.answer(try decision(.noSuspicion, number: 0, cookie: cookie, reviewer: "Budi"))
        #expect(late.status == 409)
        let told = try reply(late)
        #expect(told.message.contains("Sari lebih dahulu memutuskan “Teruskan ke satgas”"))
        #expect(told.decision == "teruskan ke satgas")
        #expect(try review()?.reviewer == "Sari")
        let knowingly = await desk.answer(
            try decision(.noSuspicion, number: told.number, cookie: cookie, reviewer: "Budi"))
        #expect(knowingly.status == 200)
        #expect(try review()?.reviewer == "Budi")
    }

    @Test func whileAScanRunsNothingIsKept() async throws {
        let (desk, cookie, _) = await desk()
        let lock = try RunLock(store: store.path)
        let answer = await desk.answer(try decision(.forward, number: 0, cookie: cookie))
        #expect(answer.status == 503)
        #expect(try review() == nil)
        withExtendedLifetime(lock) {}
    }

    @Test func aReviewerHasAName() async throws {
        let (desk, cookie, _) = await desk()
        #expect(await desk.answer(try decision(.forward, number: 0, cookie: cookie, reviewer: " \n")).status == 400)
        var unknown = try decision(.forward, number: 0, cookie: cookie)
        unknown.body = Data("{\"finding\":1}".utf8)
        #expect(await desk.answer(unknown).status == 400)
    }

    @Test func aDecidedFindingWithANewKindOfSignIsOpenAgain() async throws {
        let (desk, cookie, _) = await desk()
        _ = await desk.answer(try decision(.noSuspicion, number: 0, cookie: cookie))
        var grown = finding
        grown.signs.append(
            Evidence(kind: .hashtag, seen: "#Galang", matched: "#Galang", confidence: 1, place: .field("caption")))
        let stored = StoredPost(
            inbox: try #require(try store.inboxes().first).id, post: MadeReport.lead().post, observations: [nil])
        try store.save([(post: stored, findings: [grown])], judge: "j2", now: Store.text(MadeReport.time))
        #expect(try review()?.newSigns == [.hashtag])
        #expect(try review()?.state == .reopened)
    }
}

/// Papers of any finding but `t404`, and of `gaps`, whose evidence is gone.
private struct MadePapers: ReviewPapers {
    let folder: String

    func clarificationSheet(of finding: Finding.ID) throws -> BundleSheets.Page {
        guard finding != "t404" else { throw BundleError.unknownFindings([finding]) }
        return BundleSheets.Page(page: Array("sheet".utf8), policy: "sheet")
    }

    func bundle(of finding: Finding.ID) throws -> String {
        guard finding != "t404" else { throw BundleError.unknownFindings([finding]) }
        guard finding != "gaps" else { throw BundleError.gaps([]) }
        return folder + "/bundle.zip"
    }
}
