/// An account on a platform.
public struct Account: Sendable, Hashable, Codable {
    /// `instagram`, `facebook`, `twitter`, `tiktok`, `whatsapp`, …; lower case. Empty where only the handle is known.
    public var platform: String
    /// As collected, without a leading `@`. On Facebook this may be a display name.
    public var handle: String
    public var displayName: String?

    public init(platform: String, handle: String, displayName: String? = nil) {
        self.platform = platform
        self.handle = handle
        self.displayName = displayName
    }
}
