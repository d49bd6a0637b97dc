internal import Foundation
public import Observation

/// Everything that was seen in one image, drawn over it: all lines of text with their readings, all hands with skeleton
/// and pose, all faces.
public enum ObservationDrawing {
    /// A self-contained SVG file.
    ///
    /// - Parameters:
    ///   - observation: What was seen.
    ///   - jpeg: The picture upright, at any scale.
    ///   - language: Of the poses' names.
    public static func svg(
        of observation: Observation, jpeg: [UInt8], language: Language = .indonesian
    ) -> [UInt8] {
        var marks = SVGMarks(width: observation.width, height: observation.height, scale: 1.0 / 60)
        for face in observation.faces { marks.add(face.box, label: "", role: .other, dashed: true) }
        for line in observation.text { marks.add(line.quad, label: line.text, role: .candidate) }
        for hand in observation.hands {
            marks.add(hand, label: label(of: hand, language: language), role: .official)
        }
        return svg(marks, jpeg: jpeg, of: observation)
    }

    /// A self-contained SVG file: the picture with these marks over it.
    static func svg(_ marks: SVGMarks, jpeg: [UInt8], of observation: Observation) -> [UInt8] {
        let size = "width=\"\(observation.width)\" height=\"\(observation.height)\""
        let svg =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(observation.width) \(observation.height)\" "
            + "\(size)>\n<image \(size) preserveAspectRatio=\"none\" href=\"data:image/jpeg;base64,"
            + Data(jpeg).base64EncodedString() + "\"/>\n" + marks.content + "\n</svg>\n"
        return Array(svg.utf8)
    }

    /// `dua jari (V) · 2`
    static func label(of hand: Hand, language: Language) -> String {
        let number = hand.fingers.map { " · \($0)" } ?? ""
        return language.name(of: hand.pose) + number
    }
}
