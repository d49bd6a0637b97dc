internal import Crypto
import Foundation
import Observation

/// Registers while they are read: rows with their lines, so that what is wrong between rows and files can be named too.
struct RegisterDraft {
    /// In the order in which they are read and named.
    static let files: [(name: String, isRequired: Bool)] = [
        ("pengaturan.yaml", false), ("gaya.csv", false), ("aturan.csv", false), ("partai.csv", false),
        ("kontes.csv", true), ("calon.csv", true), ("asn.csv", true), ("instansi.csv", true),
    ]

    /// What is wrong with whole files.
    var problems: [RegisterProblem] = []
    private(set) var contests: [Registered<Contest>] = []
    private(set) var candidates: [Registered<Candidate>] = []
    private(set) var officials: [Registered<Official>] = []
    private(set) var agencyWords: [Registered<AgencyWord>] = []
    private var rules = RuleTable.builtIn
    private var poses = PoseTable.builtIn
    private var parties = PartyTable.builtIn
    private var settings = Settings()
    /// What is wrong with rows of the optional tables.
    private var tableProblems: [RegisterProblem] = []
    /// The problems of rows that were left out.
    private var leftOut: [RegisterProblem] = []
    private var digest = SHA256()

    /// What is wrong with rows: those that are left out, or would be.
    var rowProblems: [RegisterProblem] {
        leftOut + tableProblems + contests.flatMap(\.problems) + candidates.flatMap(\.problems)
            + officials.flatMap(\.problems) + agencyWords.flatMap(\.problems)
    }

    var registers: Registers {
        Registers(
            contests: contests.map(\.value), candidates: candidates.map(\.value), officials: officials.map(\.value),
            agencyWords: agencyWords.map(\.value), rules: rules, poses: poses, parties: parties, settings: settings,
            version: digest.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
    }

    // MARK: Reading

    mutating func read(_ file: String, _ bytes: [UInt8]) {
        digest.update(data: Array("\(file)\n\(bytes.count)\n".utf8))
        digest.update(data: bytes)
        switch file {
        case "kontes.csv": contests = rows(file, bytes) { RegisterRows.contest(&$0) }
        case "calon.csv":
            let own = Set(poses.numbers.keys)
            candidates = rows(file, bytes) { RegisterRows.candidate(&$0, ownPoses: own) }
        case "asn.csv": officials = rows(file, bytes) { RegisterRows.official(&$0) }
        case "instansi.csv": agencyWords = rows(file, bytes) { RegisterRows.agencyWord(&$0) }
        case "aturan.csv": readRules(file, bytes)
        case "gaya.csv": readPoses(file, bytes)
        case "partai.csv": readParties(file, bytes)
        default: settings = SettingsReader.read(TableEncoding.utf8(bytes), file: file, problems: &problems)
        }
    }

    private mutating func rows<Value>(
        _ file: String, _ bytes: [UInt8], make: (inout RegisterRow) -> Value
    ) -> [Registered<Value>] {
        guard let schema = RegisterSchema.file(file) else { return [] }
        let table = RegisterTable(schema, bytes: bytes)
        problems += table.problems
        return table.rows.indices.map { index in
            var row = table.row(index)
            let value = make(&row)
            return Registered(value: value, line: row.line, problems: row.problems)
        }
    }

    private mutating func readRules(_ file: String, _ bytes: [UInt8]) {
        let made = rows(file, bytes) { row in
            let phase = row.choice("tahap", Choices.phase)
            let acts = row.list("isyarat").compactMap { word in
                let act = Choices.act.value(of: word)
                if act == nil { row.note(.unknownWord, "isyarat", found: word, facts: [Choices.act.names]) }
                return act
            }
            return RuleTable.Rule(
                id: row.required("kode"), text: row.required("bentuk"), basis: row.text("dasar"),
                sanction: row.text("sanksi"), phase: phase, acts: acts)
        }
        rules = RuleTable(rules: keep(made))
    }

    private mutating func readPoses(_ file: String, _ bytes: [UInt8]) {
        let made = rows(file, bytes) { row in
            let numbers = row.list("angka").compactMap { text in
                let number = Int(text).flatMap { (1...99).contains($0) ? $0 : nil }
                if number == nil { row.note(.notANumber, "angka", found: text) }
                return number
            }
            return (poses: row.ownPoses("gaya"), numbers: numbers)
        }
        poses = PoseTable(numbers: [:])
        for (shown, numbers) in keep(made) {
            for pose in shown { poses.numbers[pose, default: []] += numbers }
        }
    }

    private mutating func readParties(_ file: String, _ bytes: [UInt8]) {
        let made = rows(file, bytes) { row in
            _ = row.required("nomor")
            return (number: row.orderNumber("nomor") ?? 0, name: row.required("nama"))
        }
        parties = PartyTable(names: Dictionary(keep(made).map { ($0.number, $0.name) }) { first, _ in first })
    }

    private mutating func keep<Value>(_ rows: [Registered<Value>]) -> [Value] {
        tableProblems += rows.flatMap(\.problems)
        return rows.filter(\.isUsable).map(\.value)
    }

    // MARK: Checking between rows

    mutating func check() {
        Self.checkIDs(&contests, file: "kontes.csv") { NormalForm.key($0.id) }
        Self.checkIDs(&candidates, file: "calon.csv") { NormalForm.key($0.id) }
        // No table refers to these: their case may tell them apart.
        Self.checkIDs(&officials, file: "asn.csv", id: \.id)
        joinTables()
        checkNumbers()
        checkNIPs()
    }

    private static func checkIDs<Value>(
        _ rows: inout [Registered<Value>], file: String, id: (Value) -> String
    ) {
        var lines: [String: Int] = [:]
        for index in rows.indices {
            let text = id(rows[index].value)
            if let first = lines[text], !text.isEmpty {
                rows[index].problems.append(
                    RegisterProblem(
                        .doubleID, file: file, line: rows[index].line, column: "id", found: text, facts: ["\(first)"]))
            } else {
                lines[text] = rows[index].line
            }
        }
    }

    /// Gives each reference the id as the table that it points to has it, and names those that point nowhere.
    private mutating func joinTables() {
        // A file that could not be read makes every reference to it dangle: that is named once, with the file.
        let contestIDs = Self.byKey(contests.map(\.value.id))
        for index in candidates.indices where !contestIDs.isEmpty {
            let id = candidates[index].value.contest
            if let known = contestIDs[NormalForm.key(id)] {
                candidates[index].value.contest = known
            } else if !id.isEmpty {
                candidates[index].problems.append(
                    Self.unknown(id, in: "kontes.csv", contestIDs, "calon.csv", candidates[index].line, "kontes"))
            }
        }
        let candidateIDs = Self.byKey(candidates.map(\.value.id))
        for index in officials.indices where !candidateIDs.isEmpty {
            guard let id = officials[index].value.spouseOf else { continue }
            officials[index].value.spouseOf = candidateIDs[NormalForm.key(id)]
            if officials[index].value.spouseOf == nil {
                officials[index].problems.append(
                    Self.unknown(id, in: "calon.csv", candidateIDs, "asn.csv", officials[index].line, "pasangan_calon"))
            }
        }
    }

    private static func byKey(_ ids: [String]) -> [String: String] {
        Dictionary(ids.map { (NormalForm.key($0), $0) }) { first, _ in first }
    }

    private static func unknown(
        _ id: String, in target: String, _ known: [String: String], _ file: String, _ line: Int, _ column: String
    ) -> RegisterProblem {
        let ids = known.values.filter { !$0.isEmpty }.sorted().prefix(8).joined(separator: ", ")
        return RegisterProblem(
            .unknownReference, file: file, line: line, column: column, found: id, facts: [target, ids])
    }

    /// One number of a contest belongs to one pair: one row for each position, two rows where positions are blank.
    private mutating func checkNumbers() {
        struct Slot: Hashable {
            var contest: String
            var number: Int
            var position: String
        }
        var holders: [Slot: [Int]] = [:]
        for (index, row) in candidates.enumerated() {
            guard let number = row.value.number else { continue }
            let slot = Slot(contest: row.value.contest, number: number, position: row.value.position.lowercased())
            let others = (holders[slot] ?? []).filter { candidates[$0].value.validity.overlaps(row.value.validity) }
            if let first = others.first, others.count >= (slot.position.isEmpty ? 2 : 1) {
                candidates[index].problems.append(
                    RegisterProblem(
                        .numberTaken, file: "calon.csv", line: row.line, column: "nomor_urut", found: "\(number)",
                        facts: [row.value.contest, candidates[first].value.name, "\(candidates[first].line)"]))
            } else {
                holders[slot, default: []].append(index)
            }
        }
    }

    /// One NIP is one person; several rows of one person are valid one after the other. A second row of the same person is
    /// left out; a NIP of two people is nobody's.
    private mutating func checkNIPs() {
        var holders: [String: [Int]] = [:]
        var shared: Set<String> = []
        for (index, row) in officials.enumerated() {
            guard let nip = row.value.nip else { continue }
            guard let first = holders[nip]?.first(where: { officials[$0].value.active.overlaps(row.value.active) })
            else {
                holders[nip, default: []].append(index)
                continue
            }
            let isSamePerson = NormalForm.key(officials[first].value.name) == NormalForm.key(row.value.name)
            if !isSamePerson { shared.insert(nip) }
            officials[index].problems.append(
                RegisterProblem(
                    .doubleNIP, file: "asn.csv", line: row.line, column: "nip", found: NIPCell.masked(nip),
                    facts: ["\(officials[first].line)"], effect: isSamePerson ? .rowLeftOut : .cellIgnored))
        }
        guard !shared.isEmpty else { return }
        for index in officials.indices where officials[index].value.nip.map(shared.contains) == true {
            officials[index].value.nip = nil
        }
    }

    // MARK: Using

    /// Leaves out the rows that are wrong, and then those that refer to them.
    ///
    /// - Parameter isWanted: Whether the officer asked for it; otherwise most of a file cannot be left out.
    mutating func leaveOutBadRows(isWanted: Bool) {
        leftOut = rowProblems
        tableProblems = []
        if !isWanted {
            checkMost("asn.csv", officials)
            checkMost("instansi.csv", agencyWords)
        }
        contests = Self.usable(contests)
        let ids = Self.byKey(contests.map(\.value.id))
        candidates = Self.usable(candidates).filter { row in
            if ids.isEmpty || ids[NormalForm.key(row.value.contest)] != nil { return true }
            leftOut.append(
                Self.unknown(row.value.contest, in: "kontes.csv", ids, "calon.csv", row.line, "kontes"))
            return false
        }
        officials = Self.usable(officials)
        agencyWords = Self.usable(agencyWords)
    }

    private static func usable<Value>(_ rows: [Registered<Value>]) -> [Registered<Value>] {
        rows.filter(\.isUsable).map { Registered(value: $0.value, line: $0.line, problems: []) }
    }

    /// Where more than half of the rows are wrong, the file is.
    private mutating func checkMost<Value>(_ file: String, _ rows: [Registered<Value>]) {
        let wrong = rows.count { !$0.isUsable }
        if wrong * 2 > rows.count {
            problems.append(RegisterProblem(.mostRowsWrong, file: file, facts: ["\(wrong)", "\(rows.count)"]))
        }
    }

    /// Checks that something is left to judge by, and that it is not of a vote long past.
    mutating func checkUse() {
        let used = [
            ("kontes.csv", contests.isEmpty), ("calon.csv", candidates.isEmpty), ("asn.csv", officials.isEmpty),
            ("instansi.csv", agencyWords.isEmpty),
        ]
        let named = Set(problems.map(\.file))
        for (file, isEmpty) in used where isEmpty && !named.contains(file) {
            problems.append(RegisterProblem(.emptyFile, file: file))
        }
    }

    /// Notes registers of which every contest's vote is long past.
    mutating func checkExpiry(now: Date) {
        let votes = contests.filter(\.isUsable).map { row in
            let zone = TimeZone(identifier: row.value.timeZone) ?? TimeZone(secondsFromGMT: 0) ?? .current
            return (vote: row.value.vote, age: CalendarDay(now, in: zone).days(since: row.value.vote))
        }
        if let last = votes.max(by: { $0.vote < $1.vote }), votes.allSatisfy({ $0.age > RegisterReader.daysAfterVote })
        {
            problems.append(
                RegisterProblem(
                    .expired, file: "kontes.csv", column: "pemungutan", found: last.vote.description,
                    facts: ["\(last.age)"]))
        }
    }
}
