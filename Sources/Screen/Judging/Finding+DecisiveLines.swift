public import Observation

extension Finding {
    /// Lines of text that decide this finding: where names, numbers and slogans were read. A lead's decisive lines are
    /// worth a second reading.
    ///
    /// - Returns: For each image, ascending indices into its observation's `text`.
    public var decisiveLines: [PathText: [Int]] {
        var lines: [PathText: Set<Int>] = [:]
        for sign in signs where Self.decisive.contains(sign.kind) {
            if case .text(let image, let indices, _) = sign.place { lines[image, default: []].formUnion(indices) }
        }
        return lines.mapValues { $0.sorted() }
    }

    /// The kinds of signs that it has: a new kind reopens a decided finding.
    public var signKinds: Set<Evidence.Kind> { Set(signs.map(\.kind)) }

    private static let decisive: Set<Evidence.Kind> = [
        .nip, .officialName, .account, .agency, .position, .candidateName, .slogan, .hashtag, .orderNumber,
    ]
}
