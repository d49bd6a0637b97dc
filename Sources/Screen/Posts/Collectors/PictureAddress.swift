/// Finds what pictures are called on the web, by which those that were saved from there are known again.
enum PictureAddress {
    private static let endings: Set<String> = ["jpg", "jpeg", "png", "webp", "heic", "avif", "image"]
    /// The most pictures of one post, and values that are looked through for them.
    private static let mostNames = 40
    private static let mostLooked = 4000

    /// A picture's name without its ending, by its address; nil for addresses of other things, and for names so short that
    /// they could be any picture's.
    static func name(_ address: String) -> String? {
        guard let scheme = address.firstRange(of: "://"), address.utf8.count <= 4096 else { return nil }
        let path = address[scheme.upperBound...].prefix { $0 != "?" && $0 != "#" }
        let hasFormat =
            address.contains("format=jpg") || address.contains("format=png") || address.contains("format=webp")
        guard let last = path.split(separator: "/").dropFirst().last else { return nil }
        let stem = last.prefix { $0 != "." && $0 != "~" && $0 != ":" }
        let isPicture =
            hasFormat
            || last.split(whereSeparator: { ".:".contains($0) }).dropFirst().contains {
                endings.contains($0.lowercased())
            }
        return isPicture && stem.utf8.count >= shortest ? String(stem) : nil
    }

    static let shortest = 8

    /// The names of all pictures that a value has addresses of, but for those of accounts.
    static func names(in value: JSONValue) -> [String] {
        var names: [String] = []
        var waiting = [value]
        var looked = 0
        while let next = waiting.popLast(), looked < mostLooked, names.count < mostNames {
            looked += 1
            switch next {
            case .string(let text): name(text).map { names.append($0) }
            case .array(let items): waiting += items
            case .object(let members):
                waiting += members.sorted { $0.key < $1.key }.filter { !isOfAccount($0.key) }.map(\.value)
            default: break
            }
        }
        return names.uniqued()
    }

    private static func isOfAccount(_ key: String) -> Bool {
        let lower = key.lowercased()
        return ["profile", "avatar", "user", "author", "owner", "music", "icon", "banner", "core"].contains {
            lower.contains($0)
        }
    }
}
