internal import Crypto
import Foundation

/// What makes a finding the same one in every run: post, contest, pair, official.
struct FindingIdentity: Sendable {
    var post: Post.ID
    /// The contest; `*` for a bare number, whose contests depend on the registers.
    var contest: String
    /// The pair; `nomor:2` for a bare number, `gaya` for a pose alone, `*` for all pairs.
    var pair: String
    /// What an id begins with.
    static let mark = "t"

    /// The official, all namesakes in their order, or none.
    var officials: [Official.ID]

    /// `t` and 16 hexadecimal digits of SHA-256 over the keys, each with its length, so that no two sets of keys run
    /// together. Digits alone, or with an `e` among them, would be a number to a spreadsheet.
    var id: Finding.ID {
        var bytes: [UInt8] = []
        for key in [post, contest, pair] + officials.sorted() {
            bytes.append(contentsOf: "\(key.utf8.count):\(key)".utf8)
        }
        return Self.mark + Hexadecimal.text(Array(SHA256.hash(data: Data(bytes)).prefix(8)))
    }
}
