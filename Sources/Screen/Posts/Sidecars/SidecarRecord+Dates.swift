extension SidecarRecord {
    /// The date of a JSON field; a date that cannot be is nil and warned of.
    mutating func date(_ value: JSONValue, field: String) -> PostDate? {
        switch value {
        case .number: checked(SidecarDate.unix(value), field: field, found: value.identifier)
        case .string: date(value.text, field: field)
        default: nil
        }
    }

    /// The date of a text, in UTC where it has no zone.
    mutating func date(_ text: String?, field: String) -> PostDate? {
        checked(SidecarDate.utc(text), field: field, found: text)
    }

    /// The date of an officer's cell.
    mutating func localDate(_ text: String?, field: String) -> PostDate? {
        checked(SidecarDate.local(text), field: field, found: text)
    }

    private mutating func checked(_ date: PostDate?, field: String, found: String?) -> PostDate? {
        guard let found else { return nil }
        if let date, SidecarDate.isPlausible(date) { return date }
        // Collectors write 0 where they do not know.
        if found != "0" {
            warnings.append(.impossibleDate(field: field, found: SidecarText.line(String(found.prefix(40))) ?? ""))
        }
        return nil
    }
}
