/// The stage of a contest on a day.
public enum Stage: String, Sendable, Codable, CaseIterable {
    case beforeFixed = "sebelum penetapan"
    case fixed = "penetapan"
    case numbersDrawn = "undian nomor"
    case campaign = "kampanye"
    case quiet = "masa tenang"
    case vote = "pemungutan"
    case over = "selesai"
    case unknown = "tidak diketahui"
}
