internal import Observation

extension Store {
    /// The copy of an image that a page shows; nil where there is none, or where it cannot be read: that leaves a gap in
    /// the page, and what was found still stands there.
    ///
    /// - Parameters:
    ///   - side: Pixels of the longer side, if there is such a copy.
    ///   - blurred: Whether faces must be blurred. Where they need not be, a copy with blurred faces is better than none.
    func shownPicture(of image: ReportImage, side: Int, blurred: Bool) -> RenderedPicture? {
        guard let sha256 = image.sha256 else { return nil }
        let wanted = try? anyPicture(of: sha256, side: side, blurred: blurred)
        if wanted != nil || blurred { return wanted }
        return try? anyPicture(of: sha256, side: side, blurred: true)
    }
}
