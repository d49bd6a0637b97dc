/// Who may use the review page: only a browser that came with a one-time token, and only under this server's own name,
/// so that no other page in that browser can reach it. Each token gives one browser a session of its own.
struct ReviewAccess {
    enum Answer: Equatable {
        case allowed
        /// The token was used: the browser gets this session instead of it.
        case entered(session: String)
        case refused
    }

    /// Not used yet.
    private(set) var tokens: [String]
    private var sessions: [String] = []
    /// The names and port under which the page is reached, `127.0.0.1:49152`.
    private(set) var hosts: Set<String> = []

    /// - Parameter browsers: How many may come in.
    init(browsers: Int = 1) { tokens = (0..<max(1, browsers)).map { _ in Self.secret() } }

    mutating func listen(on port: UInt16) { hosts = ["127.0.0.1:\(port)", "localhost:\(port)"] }

    mutating func check(host: String?, origin: String?, token given: String?, cookie: String?, writes: Bool) -> Answer {
        guard let host, hosts.contains(host) else { return .refused }
        if let origin, origin != "http://\(host)" { return .refused }
        if writes && origin == nil { return .refused }
        if let given, !writes, let index = tokens.firstIndex(where: { Self.same(given, $0) }) {
            tokens.remove(at: index)
            let session = Self.secret()
            sessions.append(session)
            return .entered(session: session)
        }
        let value = cookie?.split(separator: ";").map { $0.drop { $0 == " " } }
            .first { $0.hasPrefix("screen=") }?.dropFirst("screen=".count)
        guard let value else { return .refused }
        return sessions.contains { Self.same(String(value), $0) } ? .allowed : .refused
    }

    /// Takes as long wherever two texts differ.
    private static func same(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        return left.count == right.count && zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// 256 random bits in hexadecimal.
    private static func secret() -> String {
        var random = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            let digits = String(random.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
