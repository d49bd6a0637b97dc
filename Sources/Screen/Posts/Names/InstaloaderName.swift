/// instaloader's names, which hold the upload's moment where the sidecar is lost: `2024-05-13_04-11-02_UTC.jpg`.
enum InstaloaderName {
    static func fields(_ name: String) -> (collector: String, fields: PostFields)? {
        let bytes = Array(name.utf8.prefix(23))
        guard bytes.count == 23, bytes[10] == UInt8(ascii: "_"), bytes[19...].elementsEqual("_UTC".utf8),
            bytes[13] == UInt8(ascii: "-"), bytes[16] == UInt8(ascii: "-")
        else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        let clock = text.dropFirst(11).prefix(8).replacing("-", with: ":")
        guard let date = SidecarDate.utc(text.prefix(10) + "T" + clock + "Z"), SidecarDate.isPlausible(date) else {
            return nil
        }
        var fields = PostFields()
        fields.platform = "instagram"
        fields.uploaded = date
        return ("instaloader", fields)
    }
}
