/// How reports write a NIP.
enum NIPText {
    /// Groups 18 digits as 8-6-1-3, `19880407 201810 1 006`, so that no spreadsheet turns them into a number; anything
    /// else stays as it is.
    static func grouped(_ nip: String) -> String {
        let digits = Array(nip.unicodeScalars.filter { $0 != " " })
        guard digits.count == 18, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nip }
        let groups = [digits[0..<8], digits[8..<14], digits[14..<15], digits[15..<18]]
        return groups.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    }
}
