/// The rest of a large file, which is read a part at a time. Not shared: each reader has its own.
final class ByteFeed {
    private let read: (Int) throws -> [UInt8]
    private(set) var isAtEnd = false
    /// Why reading stopped before the end.
    private(set) var failure: (any Error)?

    /// The most bytes that are asked for at once.
    private static let part = 1024 * 1024

    /// - Parameter read: Gives the next bytes, at most so many; none at the end.
    init(_ read: @escaping (Int) throws -> [UInt8]) { self.read = read }

    /// Forgets the bytes before a place and appends what follows, until so many are there or the file ends.
    func refill(_ bytes: inout [UInt8], from place: Int, to count: Int) {
        bytes.removeSubrange(..<place)
        bytes.reserveCapacity(count + Self.part)
        while bytes.count < count, !isAtEnd {
            do {
                let part = try read(Self.part)
                isAtEnd = part.isEmpty
                bytes.append(contentsOf: part)
            } catch {
                failure = error
                isAtEnd = true
            }
        }
    }
}
