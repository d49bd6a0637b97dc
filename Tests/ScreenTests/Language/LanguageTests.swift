import Observation
import Testing

@testable import Screen

@Suite struct LanguageTests {
    @Test func bothCataloguesHaveTheSameKeys() {
        let indonesian = Set(Language.indonesian.catalogue.keys)
        let english = Set(Language.english.catalogue.keys)
        #expect(indonesian.symmetricDifference(english).sorted() == [])
    }

    @Test(arguments: Language.allCases)
    func noKeyStandsInTwoParts(language: Language) {
        let keys = (Language.parts[language] ?? []).flatMap(\.keys)
        #expect(Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [])
    }

    /// A message that takes facts takes the same ones in each language.
    @Test func bothCataloguesTakeTheSameFacts() {
        func facts(_ text: String?) -> [String] { (text ?? "").matches(of: /\{.\}/).map { String($0.0) }.sorted() }
        let (indonesian, english) = (Language.indonesian.catalogue, Language.english.catalogue)
        #expect(indonesian.keys.filter { facts(indonesian[$0]) != facts(english[$0]) }.sorted() == [])
    }

    @Test(arguments: Language.allCases)
    func everyCaseHasItsMessage(language: Language) {
        var keys = Evidence.Kind.allCases.map { "evidence.\($0.rawValue)" }
        keys += Doubt.Kind.allCases.map { "doubt.\($0.rawValue)" }
        keys += FoldStep.Kind.allCases.map { "step.\($0.rawValue)" }
        keys += Severity.allCases.flatMap { ["severity.\($0.rawValue)", "severity.\($0.rawValue).means"] }
        keys += Stage.allCases.map { "stage.\($0.rawValue)" }
        keys += ImageFailure.Code.allCases.map { "failure.\($0.rawValue)" }
        keys += FileOutcome.Outcome.allCases.map { "outcome.\($0.rawValue)" }
        keys += Decision.allCases.map { "decision.\($0.rawValue)" }
        keys += Review.State.allCases.map { "state.\($0.rawValue)" }
        keys += ReportFileError.Code.allCases.map { "write.\($0.rawValue)" }
        keys += ["account", "nip", "full_name", "folded_name", "agency_and_position"].map { "recognition.\($0)" }
        keys += ["truncated", "mislabelled", "fallback_reader", "partly_read", "too_small_to_read"].map {
            "warning.\($0)"
        }
        keys += IgnoreReason.allCases.map { "skipped.\($0.rawValue)" }
        keys += SidecarWarning.Code.allCases.map { "note.\($0.rawValue)" }
        #expect(keys.filter { !language.has($0) } == [])
    }

    /// A finding is a suspicion to be reviewed, never a verdict.
    @Test func noMessageSpeaksOfAVerdict() {
        let verdicts = /melanggar|pelanggar|bersalah|terbukti|violat|guilty|offen[cd]e/
        let messages = Language.allCases.flatMap { $0.catalogue.values }
        #expect(messages.filter { $0.lowercased().contains(verdicts) } == [])
    }

    /// Several values in a cell are separated by `; `.
    @Test(arguments: Language.allCases)
    func noValueOfATableHoldsItsSeparator(language: Language) {
        let prefixes = [
            "doubt.", "evidence.", "step.", "failure.", "warning.", "skipped.", "place.", "source.", "note.",
        ]
        let found = language.catalogue.filter { key, text in
            text.contains(";") && prefixes.contains { key.hasPrefix($0) }
        }
        #expect(found.keys.sorted() == [])
    }

    @Test func factsAreFilledInOnce() {
        let sentence = Language.indonesian.sentence(for: Doubt(.namesakes, ["Ani {*}", "Ani B"]))
        #expect(sentence == "ada beberapa orang dengan nama yang sama: Ani {*}, Ani B")
        #expect(Language.english.sentence(for: Doubt(.closedSource)) == "closed source (private conversation)")
    }

    @Test func everyStepIsPrinted() {
        let name = Evidence(
            kind: .officialName, seen: "Edy S.", matched: "Edi Santosa",
            steps: [FoldStep(.spelling, seen: "Edy", registered: "Edi"), FoldStep(.lines)], confidence: 0.8,
            place: .field("caption"))
        #expect(
            Language.indonesian.sentence(for: name)
                == "nama ASN: “Edy S.” (teks unggahan, cocok dengan “Edi Santosa”, ejaan berbeda: Edy/Edi, "
                + "bersambung ke baris berikutnya)")
    }

    @Test func wholeWordsAreNotSaidAgainInAStep() {
        let slogan = Evidence(
            kind: .slogan, seen: "Bersamagalang", matched: "Bersama Galang",
            steps: [FoldStep(.joined, seen: "Bersamagalang", registered: "Bersama Galang")], confidence: 0.8,
            place: .field("caption"))
        #expect(
            Language.indonesian.sentence(for: slogan)
                == "slogan: “Bersamagalang” (teks unggahan, cocok dengan “Bersama Galang”, kata digabung)")
    }

    @Test func doubtsWithSeveralFactsAreSentences() {
        #expect(
            Language.indonesian.sentence(for: Doubt(.oldPhoto, ["2031-08-17", "2031-10-04"]))
                == "foto mungkin lama (diambil 2031-08-17, diunggah 2031-10-04)")
        #expect(
            Language.english.sentence(for: Doubt(.poseAlone, ["peace", "ok"]))
                == "only a hand pose (two fingers (V), OK sign), no other sign")
        #expect(Language.indonesian.name(of: .init(name: "old_photo", points: -5)) == "foto mungkin lama")
    }

    @Test func aPoseIsNamed() {
        let hand = Evidence(
            kind: .pose, seen: "peace", matched: "2", confidence: 0.9,
            place: .hand(image: PathText("a.jpg"), index: 0, box: Box(x: 0, y: 0, width: 1, height: 1)))
        #expect(Language.indonesian.sentence(for: hand) == "pose tangan: “dua jari (V)” (gambar)")
        var unknown = hand
        unknown.seen = "heart_of_palm"
        #expect(Language.english.sentence(for: unknown) == "hand pose: “heart_of_palm” (picture)")
    }
}
