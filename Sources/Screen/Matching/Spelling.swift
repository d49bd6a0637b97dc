/// Indonesian spellings of one name: titles left out, old spelling, exchanged letters (DOMAIN.md §4).
enum Spelling {
    /// The words of a registered name, folded: without titles before and behind; initials as single letters.
    static func nameWords(_ name: String) -> [[UInt8]] {
        let beforeComma = name.prefix { $0 != "," }
        var chunks = beforeComma.split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }.map { chunk in
            (letters: Letters.compact(chunk), dotted: chunk.contains("."))
        }.filter { !$0.letters.isEmpty }
        while chunks.count > 1, titlesBefore.contains(chunks[0].letters) { chunks.removeFirst() }
        while chunks.count > 1, let last = chunks.last, titlesBehind.contains(last.letters) || isTitle(last) {
            chunks.removeLast()
        }
        return chunks.flatMap { chunk in
            chunk.letters.count > 2 || !chunk.dotted ? [chunk.letters] : chunk.letters.map { [$0] }
        }
    }

    private static func isTitle(_ chunk: (letters: [UInt8], dotted: Bool)) -> Bool {
        chunk.dotted && chunk.letters.count >= 2
            && (chunk.letters[0] == UInt8(ascii: "s") || chunk.letters[0] == UInt8(ascii: "m"))
            && chunk.letters.count <= 4
    }

    static func isTitle(_ letters: ArraySlice<UInt8>) -> Bool { titlesBefore.contains(Array(letters)) }

    /// What all spellings of a word share. Equal keys are found together; they prove nothing.
    static func key(_ letters: ArraySlice<UInt8>) -> [UInt8] {
        let word = Array(letters)
        if muhammad.contains(word) { return Array("muhammad".utf8) }
        if let other = short[word] { return key(other[...]) }
        var key: [UInt8] = []
        var index = 0
        while index < word.count {
            let letter = word[index]
            let next = index + 1 < word.count ? word[index + 1] : 0
            if let pair = pairs[Int(letter) << 8 | Int(next)] {
                if let pair { append(pair, to: &key) }
                index += 2
                continue
            }
            if letter != UInt8(ascii: "h") { append(single[Int(letter)], to: &key) }
            index += 1
        }
        return key.isEmpty ? word : key
    }

    /// Doubled letters are one.
    private static func append(_ letter: UInt8, to key: inout [UInt8]) {
        if key.last != letter { key.append(letter) }
    }

    private static func set(_ words: String) -> Set<[UInt8]> { Set(words.split(separator: " ").map { Array($0.utf8) }) }

    private static let titlesBefore = set(
        """
        prof dr drg drs dra ir h hj kh ust ustadz ustaz r rd raden rr tb tubagus andi ida teuku cut datuk apt ns bdn drh \
        pdt kol letkol mayor kapten brigjen irjen kombes akbp kompol akp ipda iptu aiptu aipda bripka serma serka
        """)
    private static let titlesBehind = set(
        """
        sh se ssos sip st skom spd spdi sag sked skm sstp sap mh mm msi mpd mkes map mt amd phd mkn spsi sik mba msc ba bsc \
        spt shut sikom spi skep ners apt mphil meng mh mhum mag lc dea ap amk amkeb strkeb skh sds
        """)
    private static let muhammad = set(
        """
        muhammad muhamad mohammad mohamad mochammad mochamad moehammad moehamad muchammad muchamad mukhammad mukhamad \
        mohammed mohamed muhammed moh moch mohd moech moeh much muh muhd mhd mochd
        """)
    private static let short: [[UInt8]: [UInt8]] = {
        var short: [[UInt8]: [UInt8]] = [:]
        for (from, to) in [
            "abd": "abdul", "ahmd": "ahmad", "achmad": "ahmad", "akhmad": "ahmad", "st": "siti", "yoesoef": "yusuf",
        ] {
            short[Array(from.utf8)] = Array(to.utf8)
        }
        return short
    }()

    /// Two letters and the one that they are spelt with now; nil: none. A pair that is one letter too goes to the key of
    /// that letter, so that Djoko, Joko and Yoko are found together.
    private static let pairs: [Int: UInt8?] = {
        var pairs: [Int: UInt8?] = [:]
        for (pair, letter) in ["oe": "u", "dj": "i", "tj": "c", "sj": "s", "sy": "s", "ch": "k", "kh": "k"] {
            let letters = Array(pair.utf8)
            pairs[Int(letters[0]) << 8 | Int(letters[1])] = .some(letter.utf8.first)
        }
        return pairs
    }()

    private static let single: [UInt8] = {
        var letters = (0..<256).map { UInt8($0) }
        for (from, to) in zip("yjzfvq".utf8, "iiippk".utf8) { letters[Int(from)] = to }
        return letters
    }()
}
