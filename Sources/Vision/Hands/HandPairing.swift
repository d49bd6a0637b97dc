import Foundation
import Observation

/// Finds two hands of one person that show one number together, an open palm and one to four fingers: 5 + 2.
enum HandPairing {
    private static let added: Set<HandPose> = [.one, .peace, .twoUp, .three, .three2, .four]
    /// How far a hand's middle may lie from its face, in face widths.
    private static let reach = 3.5

    /// Sets `pairedWith` on both hands of each pair. Hands belong to the face that is nearest, in face widths; a person has two,
    /// held about as high as each other, one on each side or both before the chest.
    static func pair(_ hands: inout [Hand], faces: [Face]) {
        var people: [Int: [Int]] = [:]
        for (index, hand) in hands.enumerated() {
            if let face = nearestFace(to: hand, among: faces) { people[face, default: []].append(index) }
        }
        for (face, members) in people where members.count == 2 {
            let (first, second) = (members[0], members[1])
            let (a, b) = (hands[first], hands[second])
            let shows = (a.pose == .palm && added.contains(b.pose)) || (b.pose == .palm && added.contains(a.pose))
            let level = abs(a.box.middle.y - b.box.middle.y) < 1.5 * faces[face].box.width
            guard shows, level else { continue }
            hands[first].pairedWith = second
            hands[second].pairedWith = first
        }
    }

    private static func nearestFace(to hand: Hand, among faces: [Face]) -> Int? {
        func distance(_ face: Face) -> Double {
            let (from, to) = (face.box.middle, hand.box.middle)
            return hypot(from.x - to.x, from.y - to.y) / max(face.box.width, 1)
        }
        let nearest = faces.indices.min { distance(faces[$0]) < distance(faces[$1]) }
        return nearest.flatMap { distance(faces[$0]) <= reach ? $0 : nil }
    }
}

extension Box {
    var middle: Point { Point(x: x + width / 2, y: y + height / 2) }
}
