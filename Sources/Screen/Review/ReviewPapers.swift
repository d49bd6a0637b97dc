/// What an officer can take along of a finding from the review page.
protocol ReviewPapers: Sendable {
    /// The sheet to fill in when the official is asked.
    func clarificationSheet(of finding: Finding.ID) async throws -> BundleSheets.Page

    /// Makes the evidence bundle, and gives its path.
    func bundle(of finding: Finding.ID) async throws -> String
}

/// Papers as `screen-cli bundle` makes them.
struct BundledPapers: ReviewPapers {
    let store: Store
    let language: Language
    /// Where the bundle lies while it is sent.
    let folder: String
    let settings: @Sendable () async throws -> BundleSettings

    func clarificationSheet(of finding: Finding.ID) async throws -> BundleSheets.Page {
        try await EvidenceBundle(settings: settings(), store: store).clarificationSheet(of: finding)
    }

    func bundle(of finding: Finding.ID) async throws -> String {
        var settings = try await settings()
        settings.replaces = true
        let path = folder + "/" + EvidenceBundle.fileName(of: [finding])
        _ = try await EvidenceBundle(settings: settings, store: store).write([finding], to: path)
        return path
    }
}
