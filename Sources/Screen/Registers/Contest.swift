/// A contest and its stages (`kontes.csv`).
public struct Contest: Sendable, Equatable, Identifiable {
    public var id: String
    /// `tingkat`: kabupaten, kota, provinsi, nasional.
    public var level: String
    /// `wilayah`
    public var region: String
    /// `zona_waktu`: an IANA name such as Asia/Jakarta.
    public var timeZone: String
    /// `penetapan`: candidates are fixed.
    public var fixed: CalendarDay
    /// `undian_nomor`: order numbers are drawn; no number rule of this contest applies before.
    public var numbersDrawn: CalendarDay
    public var campaignStart: CalendarDay
    public var campaignEnd: CalendarDay
    /// `masa_tenang_mulai`
    public var quietStart: CalendarDay
    /// `pemungutan`
    public var vote: CalendarDay
    /// Columns that the program does not know, kept and shown.
    public var others: [String: String] = [:]

    public init(
        id: String, level: String, region: String, timeZone: String, fixed: CalendarDay, numbersDrawn: CalendarDay,
        campaignStart: CalendarDay, campaignEnd: CalendarDay, quietStart: CalendarDay, vote: CalendarDay
    ) {
        self.id = id
        self.level = level
        self.region = region
        self.timeZone = timeZone
        self.fixed = fixed
        self.numbersDrawn = numbersDrawn
        self.campaignStart = campaignStart
        self.campaignEnd = campaignEnd
        self.quietStart = quietStart
        self.vote = vote
    }
}
