extension SidecarRecord {
    /// Takes a post's text, and tells where it is not whole.
    mutating func setCaption(_ text: String?) {
        guard let text else { return }
        fields.caption = SidecarText.caption(text)
        if text.utf8.count > SidecarText.longestCaption {
            warnings.append(SidecarWarning(.longCaption, String(SidecarText.longestCaption / 1024)))
        }
        if let caption = fields.caption, SidecarText.isCut(caption) { tellCut() }
    }

    /// Tells once that the post's text goes on elsewhere.
    mutating func tellCut() {
        let warning = SidecarWarning(.cutText)
        if !warnings.contains(warning) { warnings.append(warning) }
    }

    /// The text of a JSON field, in whatever way it holds one; what holds none is warned of.
    mutating func prose(_ value: JSONValue, field: String) -> String? {
        if let text = value.prose { return text }
        tellNotUnderstood(value, field: field)
        return nil
    }

    /// The accounts of a list; what is no list, and items without an account, are warned of.
    mutating func accounts(_ list: JSONValue, field: String, _ account: (JSONValue) -> Account?) -> [Account] {
        guard case .array(let items) = list else {
            if let one = account(list) { return [one] }
            tellNotUnderstood(list, field: field)
            return []
        }
        var found: [Account] = []
        for item in items.prefix(Self.mostAccounts) {
            if let one = account(item) {
                found.append(one)
            } else {
                tellNotUnderstood(item, field: field)
            }
        }
        return found.uniqued()
    }

    /// A post tags twenty at most; a hostile list is no reason to hold more.
    private static let mostAccounts = 100

    /// Warns of a value that says something, but nothing that is understood. Once for a field.
    mutating func tellNotUnderstood(_ value: JSONValue, field: String) {
        switch value {
        case .null, .array([]), .bool(false): return
        case .object(let members) where members.isEmpty || members["id"] != nil || members["pk"] != nil: return
        case .string(let text) where CSVScanner.trimmed(text).isEmpty: return
        default: break
        }
        let isKnown = warnings.contains { $0.code == .notUnderstood && $0.facts.first == field }
        guard !isKnown, let found = SidecarText.line(value.glimpse) else { return }
        warnings.append(SidecarWarning(.notUnderstood, field, found))
    }

    /// Where a newer shape was found that says nothing here: takes what looks like the post's text, and tells.
    mutating func keepWhatIsThere(in value: JSONValue) {
        guard fields.saysNothing, images != .export, joins.isEmpty, value.isObject,
            !warnings.contains(where: { $0.code == .unknownShape })
        else { return }
        setCaption(value.deepProse)
        let keys = value.members.keys.sorted().prefix(8).joined(separator: ", ")
        warnings.append(SidecarWarning(.unknownShape, SidecarText.line(keys) ?? ""))
    }
}

extension PostFields {
    /// Whether none of account, text, date and link is known.
    var saysNothing: Bool { account == nil && caption == nil && uploaded == nil && link == nil }
}
