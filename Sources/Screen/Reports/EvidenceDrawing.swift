internal import Observation

/// The marks of one finding over its picture. Numbers in the labels are those of the signs in the card.
struct EvidenceDrawing {
    private(set) var marks: SVGMarks
    /// Whom the marks concern, for the legend.
    private(set) var hasOfficial = false
    private(set) var hasCandidate = false

    init(_ item: ReportItem, observation: Observation, language: Language) {
        // Pictures of the low level are shown smaller, so that their letters are larger.
        let scale = item.finding.severity.isLead ? 1.0 / 44 : 1.0 / 26
        marks = SVGMarks(width: observation.width, height: observation.height, scale: scale)
        for (index, sign) in item.finding.signs.enumerated() {
            let role = Self.role(of: sign)
            switch sign.place {
            case .text(let image, _, let quads) where image == item.image.path:
                for (part, quad) in quads.enumerated() {
                    marks.add(quad, label: part == 0 ? "\(index + 1)  \(sign.seen)" : "", role: role)
                }
            case .hand(let image, let hand, let box) where image == item.image.path:
                add(hand, box, index + 1, of: observation, role, language)
            default: continue
            }
            if role == .official { hasOfficial = true } else { hasCandidate = true }
        }
    }

    /// The skeleton where the hand is known, else its box. Which number a pose stands for is the contest's affair.
    private mutating func add(
        _ index: Int, _ box: Box, _ number: Int, of observation: Observation, _ role: SVGMarks.Role,
        _ language: Language
    ) {
        if observation.hands.indices.contains(index) {
            let hand = observation.hands[index]
            marks.add(hand, label: "\(number)  \(language.name(of: hand.pose))", role: role)
        } else {
            marks.add(box, label: "\(number)", role: role)
        }
    }

    static func role(of sign: Evidence) -> SVGMarks.Role {
        FindingStory.ofOfficial.contains(sign.kind) ? .official : .candidate
    }
}
