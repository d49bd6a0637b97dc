import Foundation
import Observation
import Screen

/// Tells which files and folders of an inbox could not be read, whose they are, and how that is mended.
enum UnreadablePlaces {
    /// How many are named.
    static let limit = 10

    /// Lines for a person; none if everything could be read.
    static func lines(count: Int, _ places: [StoreStatus.Place], in language: Language) -> [String] {
        guard count > 0 else { return [] }
        var lines = [language.text("unreadable.count", [String(count)])]
        for place in places {
            let path = Terminal.safe(place.path.text)
            let owner = FileOwner(of: place.path)
            lines.append(
                owner.map {
                    language.text("unreadable.owned", [path, "\($0.user):\($0.group)", $0.mode, place.detail])
                } ?? "  \(path): \(place.detail)")
        }
        if count > places.count { lines.append(language.text("unreadable.more", [String(count - places.count)])) }
        return lines
    }
}
