/// The posts of an inbox, in order. Each is made when it is asked for, so that those of 100,000 files are not held at once.
public struct PostList: RandomAccessCollection, Sendable, Equatable, ExpressibleByArrayLiteral {
    public let count: Int
    private let make: @Sendable (Int) -> Post

    /// - Parameter make: Makes the post of an index, the same one each time.
    init(count: Int, make: @escaping @Sendable (Int) -> Post) {
        self.count = count
        self.make = make
    }

    public init(_ posts: [Post]) {
        self.init(count: posts.count) { posts[$0] }
    }

    public init(arrayLiteral posts: Post...) { self.init(posts) }

    public var startIndex: Int { 0 }
    public var endIndex: Int { count }
    public subscript(index: Int) -> Post { make(index) }

    public static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
}
