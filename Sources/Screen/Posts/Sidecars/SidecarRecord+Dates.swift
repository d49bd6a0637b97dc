extension SidecarRecord {
    /// The date of a JSON field; a date that cannot be is nil and warned of.
    mutating func date(_ value: JSONValue, field: String) -> PostDate? {
        switch value {
        case .number: return checked(SidecarDate.unix(value), field: field, found: value.identifier)
        case .string: return date(value.text, field: field)
        default:
            tellNotUnderstood(value, field: field)
            return nil
        }
    }

    /// The first of several fields that holds a date; what the others hold is not warned of.
    mutating func date(_ root: JSONValue, _ keys: [String]) -> PostDate? {
        let before = warnings
        for key in keys {
            if let date = date(root[key], field: key) {
                warnings = before
                return date
            }
        }
        return nil
    }

    /// The date of a text, in UTC where it has no zone.
    mutating func date(_ text: String?, field: String) -> PostDate? {
        checked(SidecarDate.utc(text), field: field, found: text)
    }

    /// The date of an officer's cell.
    mutating func localDate(_ text: String?, field: String) -> PostDate? {
        guard let text else { return nil }
        if let date = SidecarDate.local(text), SidecarDate.isPlausible(date) { return date }
        tellRow(.rowDate, field, text)
        return nil
    }

    /// Warns of this record's row, with its line.
    mutating func tellRow(_ code: SidecarWarning.Code, _ facts: String...) {
        let shown = facts.map { SidecarText.line(String($0.prefix(60))) ?? "" }
        warnings.append(SidecarWarning(code, facts: [line.map(String.init) ?? "?"] + shown))
    }

    private mutating func checked(_ date: PostDate?, field: String, found: String?) -> PostDate? {
        guard let found else { return nil }
        if let date, SidecarDate.isPlausible(date) { return date }
        // Collectors write 0 where they do not know.
        if found != "0" {
            let shown = SidecarText.line(String(found.prefix(40))) ?? ""
            warnings.append(SidecarWarning(.impossibleDate, field, shown))
        }
        return nil
    }
}
