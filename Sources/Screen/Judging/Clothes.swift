import Observation

/// Numbers on clothes, such as on a football shirt: a number alone below a face, where a chest is.
enum Clothes {
    /// The number as seen, if it stands on someone's chest. In face heights and widths.
    static func number(in reading: PostReading, _ part: Int, _ words: Range<Int>) -> String? {
        guard let image = reading.image(part), let observation = reading.observations[image],
            let line = reading.parts[part].passage.lines(of: words).first
        else { return nil }
        let corners = observation.text[line].quad.corners
        let x = corners.map(\.x).reduce(0, +) / 4
        let y = corners.map(\.y).reduce(0, +) / 4
        let isOnChest = observation.faces.contains { face in
            let chin = face.box.y + face.box.height
            return y > chin && y < chin + 4 * face.box.height
                && abs(x - face.box.x - face.box.width / 2) < 1.5 * face.box.width
        }
        return isOnChest ? reading.parts[part].passage.seen(words) : nil
    }
}
