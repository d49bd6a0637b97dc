extension DecodedImage {
    /// Pixels of the upright picture at full scale for each pixel of the bitmap.
    var scaleX: Double { Double(width) / Double(bitmap.width) }
    var scaleY: Double { Double(height) / Double(bitmap.height) }
}
