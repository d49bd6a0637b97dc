/// Names that WhatsApp gives: `IMG-20240513-WA0001.jpg`, `WhatsApp Image 2024-05-13 at 10.15.30.jpeg`, and an export's
/// `00000123-PHOTO-2024-05-13-10-15-30.jpg`. Their date is when the picture was received, not when it was uploaded.
enum WhatsAppName {
    /// - Parameter name: In lower case.
    static func fields(_ name: String) -> (collector: String, fields: PostFields)? {
        let isNumbered = (name.hasPrefix("img-") || name.hasPrefix("stk-")) && name.dropFirst(12).hasPrefix("-wa")
        guard isNumbered || name.hasPrefix("whatsapp image ") || name.contains("-photo-20") else { return nil }
        guard let day = FileName.day(in: name) else { return nil }
        var fields = PostFields()
        fields.platform = "whatsapp"
        fields.captured = .day(day)
        fields.isClosedSource = true
        return ("whatsapp", fields)
    }
}
