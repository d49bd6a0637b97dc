import Observation

/// Finds images by what sidecars call them. Images have numbers: their places in the list.
struct ImageIndex {
    private(set) var images: [PathText] = []
    private var byPath: [PathText: Int] = [:]
    /// Folder and name without its ending, as one path; images in the order they came.
    private var byStem: [PathText: [Int]] = [:]
    /// As `byStem`, of images in a carousel, under the stem without `_1`, `_2` …
    private var byCarousel: [PathText: [Int]] = [:]
    private var byLikePath: [PathText: Int]?

    mutating func insert(_ path: PathText) {
        guard byPath[path] == nil else { return }
        let number = images.count
        images.append(path)
        byPath[path] = number
        byLikePath = nil
        let stem = Self.stem(path)
        byStem[stem, default: []].append(number)
        if let carousel = Self.carousel(stem) { byCarousel[carousel, default: []].append(number) }
    }

    /// The images that a record means, in the post's order.
    mutating func images(of record: SidecarRecord, in file: SidecarFile) -> [Int] {
        switch record.images {
        case .stem(let stem): images(stem: stem, in: file)
        case .file(let name): images(named: name, in: file)
        case .paths(let paths): paths.prefix(Self.mostPaths).compactMap { find($0, in: file) }.uniqued()
        case .matched, .export: []
        }
    }

    /// The most files of one record that are looked for.
    static let mostPaths = 1000

    /// The file of that name; else those of that stem, or of the stem without a picture's ending: pictures are converted.
    mutating func images(named name: String, in file: SidecarFile) -> [Int] {
        if let found = find(name, in: file) { return [found] }
        let found = images(stem: name, in: file)
        guard found.isEmpty, let stem = SidecarFile.withoutImageEnding(name) else { return found }
        return images(stem: stem, in: file)
    }

    /// `X.jpg`, then `X_1.jpg`, `X_2.jpg` or `X.0.jpg`, `X.1.jpg` … in the order of their numbers.
    func images(stem: String, in file: SidecarFile) -> [Int] {
        let key = PathText(bytes: Array(file.folder) + Array(stem.utf8))
        let carousel = (byCarousel[key] ?? []).sorted { Self.naturallyPrecedes(images[$0], images[$1]) }
        return (byStem[key] ?? []) + carousel
    }

    /// A file by its path relative to the sidecar's folder, or to one of those above it; by its bare name beside the
    /// sidecar; and each of these in any case of letters, any kind of blanks and any form of Unicode, if one file alone fits.
    mutating func find(_ path: String, in file: SidecarFile) -> Int? {
        let parts = path.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
            .filter { !$0.elementsEqual(".".utf8) }.map(Array.init)
        guard let name = parts.last, parts.count <= 64, !parts.contains(Array("..".utf8)) else { return nil }
        let relative = Array(parts.joined(separator: [UInt8(ascii: "/")]))
        var candidates: [[UInt8]] = []
        var folder = file.folder
        while true {
            candidates.append(Array(folder) + relative)
            guard !folder.isEmpty else { break }
            folder = folder[..<(folder.dropLast().lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)]
        }
        if parts.count > 1 { candidates.append(Array(file.folder) + name) }
        for candidate in candidates {
            if let number = byPath[PathText(bytes: candidate)] { return number }
        }
        let like = likePaths()
        for candidate in candidates {
            if let number = like[Self.key(PathText(bytes: candidate))], number != Self.ambiguous { return number }
        }
        return nil
    }

    /// Forgets by what names images are found, once nothing looks for them any more: for 100,000 images these names take 25 MiB.
    mutating func forgetNames() {
        byPath = [:]
        byStem = [:]
        byCarousel = [:]
        byLikePath = nil
    }

    private mutating func likePaths() -> [PathText: Int] {
        if let byLikePath { return byLikePath }
        var paths: [PathText: Int] = [:]
        for (number, path) in images.enumerated() {
            let key = Self.key(path)
            paths[key] = paths[key] == nil ? number : Self.ambiguous
        }
        byLikePath = paths
        return paths
    }

    /// Stands for several files whose names look the same: none of them is chosen.
    private static let ambiguous = -1

    private static func key(_ path: PathText) -> PathText { PathText(NormalForm.key(path.text)) }

    private static func stem(_ path: PathText) -> PathText {
        let start = path.bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        guard let dot = path.bytes[start...].lastIndex(of: UInt8(ascii: ".")), dot > start else { return path }
        return PathText(bytes: Array(path.bytes[..<dot]))
    }

    /// A stem without the number at its end: a carousel's place (`_3`, `.3`), or a picture's id behind its post's (Instagram's
    /// have 15 digits and more; fewer could be a day and a time).
    private static func carousel(_ stem: PathText) -> PathText? {
        let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
        let digits = stem.bytes.reversed().prefix(while: isDigit).count
        let end = stem.bytes.count - digits - 1
        guard digits > 0, end > 0, stem.bytes[end] == UInt8(ascii: "_") || stem.bytes[end] == UInt8(ascii: ".") else {
            return nil
        }
        let rest = stem.bytes[..<end]
        if digits > 4 {
            let name = rest[(rest.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...]
            guard digits >= idDigits, name.count >= idDigits, name.allSatisfy(isDigit) else { return nil }
        }
        return PathText(bytes: Array(rest))
    }

    /// Ids of pictures and posts have so many digits at least.
    static let idDigits = 15

    /// By bytes, but runs of digits by their number: `_2` before `_10`.
    static func naturallyPrecedes(_ left: PathText, _ right: PathText) -> Bool {
        var (i, j) = (0, 0)
        let (a, b) = (left.bytes, right.bytes)
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        while i < a.count, j < b.count {
            guard isDigit(a[i]), isDigit(b[j]) else {
                if a[i] != b[j] { return a[i] < b[j] }
                i += 1
                j += 1
                continue
            }
            let (m, n) = (a[i...].prefix(while: isDigit), b[j...].prefix(while: isDigit))
            let (x, y) = (m.drop { $0 == 0x30 }, n.drop { $0 == 0x30 })
            if x.count != y.count { return x.count < y.count }
            if !x.elementsEqual(y) { return x.lexicographicallyPrecedes(y) }
            i += m.count
            j += n.count
        }
        return a.count - i == b.count - j ? left < right : a.count - i < b.count - j
    }
}
