import Observation

@testable import Screen

/// A sidecar of any collector, its name in the first line: bounded, fit to keep, and the same after it was kept.
let fuzzSidecar: @Sendable (Input) -> Void = { input in
    let (line, bytes) = input.firstLine
    let path = PathText(bytes: line.isEmpty ? Array("a.json".utf8) : line)
    let outcome = SidecarParser.outcome(of: bytes, in: SidecarFile(path))
    if case .records(let collector, let records, _) = outcome {
        check(!collector.isEmpty, "a sidecar of no collector")
        // Packed sidecars hold more than their bytes.
        if !Decompressor.isCompressed(bytes) {
            check(records.count <= bytes.count, "\(records.count) records of \(bytes.count) bytes")
        }
        for record in records { hold(record) }
    }
    let kept = outcome.recordBytes
    let again = sure("a sidecar's record") { try SidecarParser.Outcome(kept, path: path) }
    check(again.recordBytes == kept, "a sidecar is another after it was kept")
}

private func hold(_ record: SidecarRecord) {
    hold(record.fields)
    for warning in record.warnings {
        for language in Language.allCases {
            check(
                language.sentence(for: warning).utf8.count <= 16_384,
                "a note of \(language.sentence(for: warning).utf8.count) bytes")
        }
    }
}

private func hold(_ fields: PostFields) {
    // Small letters may take more bytes than capitals.
    hold(fields.platform, longest: 400)
    hold(fields.caption, longest: SidecarText.longestCaption, lines: true)
    hold(fields.link, longest: 2048)
    hold(fields.officer, longest: 200)
    for tag in fields.hashtags { hold(tag, longest: 200) }
    check(fields.hashtags.count <= 200, "\(fields.hashtags.count) hashtags")
    for account in [fields.account, fields.author].compactMap(\.self) + fields.coauthors + fields.tagged {
        check(!account.handle.isEmpty, "an account without a handle")
        hold(account.handle, longest: 200)
        hold(account.displayName, longest: 200)
        hold(account.platform, longest: 400)
    }
    for date in [fields.uploaded, fields.captured, fields.becameKnown].compactMap(\.self) {
        check(SidecarDate.isPlausible(date), "a date that cannot be: \(date)")
    }
}

/// A text of strangers: so long at most, without control characters.
func hold(_ text: String?, longest: Int, lines: Bool = false) {
    guard let text else { return }
    check(text.utf8.count <= longest, "a text of \(text.utf8.count) bytes, more than \(longest)")
    for scalar in text.unicodeScalars where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
        let isLine = scalar == "\n" || scalar == "\r" || scalar == "\t"
        check(lines && isLine, "control character \(scalar.value) in “\(text)”")
    }
}
