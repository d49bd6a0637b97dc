internal import Crypto
import Foundation

/// What makes a finding the same one in every run: post, contest, pair, official.
struct FindingIdentity: Sendable {
    var post: Post.ID
    /// The contest; `*` for a bare number, whose contests depend on the registers.
    var contest: String
    /// The pair; `nomor:2` for a bare number, `gaya` for a pose alone, `*` for all pairs.
    var pair: String
    /// The official, all namesakes in their order, or none.
    var officials: [Official.ID]

    /// 16 hexadecimal digits of SHA-256 over the keys, each with its length, so that no two sets of keys run together.
    var id: String {
        var bytes: [UInt8] = []
        for key in [post, contest, pair] + officials.sorted() {
            bytes.append(contentsOf: "\(key.utf8.count):\(key)".utf8)
        }
        return SHA256.hash(data: Data(bytes)).prefix(8).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
