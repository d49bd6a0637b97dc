/// Numbers words from 0 upward and finds all those that begin at a place in one walk over its letters.
struct WordTrie: Sendable {
    /// For each node the next one by letter; 0 is none, as nothing leads back to the root.
    private var next = [Int16](repeating: 0, count: Confusion.count)
    /// For each node the word that ends there; −1 is none.
    private var words: [Int16] = [-1]
    private(set) var count = 0

    static let root = 0

    /// The word's number, a new one if it was not there.
    mutating func insert(_ word: ArraySlice<UInt8>) -> Int {
        var node = Self.root
        for letter in word {
            let slot = node * Confusion.count + Confusion.index(letter)
            if next[slot] == 0 {
                next[slot] = Int16(words.count)
                words.append(-1)
                next.append(contentsOf: repeatElement(0, count: Confusion.count))
            }
            node = Int(next[slot])
        }
        if words[node] < 0 {
            words[node] = Int16(count)
            count += 1
        }
        return Int(words[node])
    }

    func id(of word: ArraySlice<UInt8>) -> Int? {
        var node = Self.root
        for letter in word {
            guard let further = step(from: node, letter) else { return nil }
            node = further
        }
        return self.word(at: node)
    }

    /// The node behind a letter; nil where no word goes on so.
    @inline(__always)
    func step(from node: Int, _ letter: UInt8) -> Int? {
        let further = next[node * Confusion.count + Confusion.index(letter)]
        return further == 0 ? nil : Int(further)
    }

    /// The word that ends at a node.
    @inline(__always)
    func word(at node: Int) -> Int? { words[node] < 0 ? nil : Int(words[node]) }
}
