/// Who may use the review page: only a browser that came with a one-time token, and only under a name that always means
/// its own machine, so that no other site can reach the page under a name of its own. The port may be another one than
/// the server's: that of a tunnel. Each token gives one browser a session of its own.
struct ReviewAccess {
    enum Answer: Equatable {
        case allowed
        /// The token was used: the browser gets this session instead of it.
        case entered(session: String)
        case refused(Refusal)
    }

    /// Why someone is refused: each has a sentence that says what to do.
    enum Refusal: String, CaseIterable {
        /// Not asked for under a name of this machine.
        case host
        /// Sent by a page of another address.
        case origin
        /// Neither an unused token nor a session.
        case session
    }

    /// Not used yet.
    private(set) var tokens: [String]
    private var sessions: [String] = []

    /// - Parameter browsers: How many may come in.
    init(browsers: Int = 1) { tokens = (0..<max(1, browsers)).map { _ in Self.secret() } }

    mutating func check(host: String?, origin: String?, token given: String?, cookie: String?, writes: Bool) -> Answer {
        guard let host, Self.isLoopback(host) else { return .refused(.host) }
        if let origin, origin != "http://\(host)" { return .refused(.origin) }
        if writes && origin == nil { return .refused(.origin) }
        if let given, !writes, let index = tokens.firstIndex(where: { Self.same(given, $0) }) {
            tokens.remove(at: index)
            let session = Self.secret()
            sessions.append(session)
            return .entered(session: session)
        }
        let value = cookie?.split(separator: ";").map { $0.drop { $0 == " " } }
            .first { $0.hasPrefix("screen=") }?.dropFirst("screen=".count)
        guard let value else { return .refused(.session) }
        return sessions.contains { Self.same(String(value), $0) } ? .allowed : .refused(.session)
    }

    /// Whether a name, with or without a port, always means the machine on which the browser runs.
    private static func isLoopback(_ host: String) -> Bool {
        ["127.0.0.1", "localhost", "[::1]"].contains { name in
            guard host.hasPrefix(name) else { return false }
            let port = host.utf8.dropFirst(name.utf8.count)
            return port.isEmpty
                || (port.first == UInt8(ascii: ":") && UInt16(String(Substring(port.dropFirst()))) != nil)
        }
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
