public import Foundation
import Observation

/// Reads the officers' registers from a folder: `kontes.csv`, `calon.csv`, `asn.csv`, `instansi.csv`, and where they are
/// there `aturan.csv`, `gaya.csv`, `partai.csv` and `pengaturan.yaml`.
///
/// Days are ISO (`2029-09-22`), or day first as an Indonesian spreadsheet writes them (`22/09/2029`). What a mistake does is told
/// with ``RegisterProblem/Effect``.
public struct RegisterReader: Sendable {
    /// How long after the vote of the last contest the registers can still be used.
    public static let daysAfterVote = 90
    /// The most bytes of a file: 200,000 officials are 40 MB.
    static let largestFile = 256 * 1024 * 1024

    private let folder: String

    public init(folder: String) { self.folder = folder }

    /// Reads and checks all files of the folder.
    ///
    /// - Parameters:
    ///   - allowBadRows: Whether to leave out also rows for which the registers are refused otherwise.
    ///   - now: The moment against which contests are expired; nil for commands that tell of what was found before.
    /// - Throws: ``RegisterError`` with all problems at once.
    public func read(allowBadRows: Bool = false, now: Date?) throws(RegisterError) -> RegisterReading {
        var draft = RegisterDraft()
        for file in RegisterDraft.files {
            switch contents(file.name) {
            case .bytes(let bytes): draft.read(file.name, bytes)
            case .missing: if file.isRequired { draft.problems.append(RegisterProblem(.missingFile, file: file.name)) }
            case .unreadable: draft.problems.append(RegisterProblem(.unreadableFile, file: file.name))
            }
        }
        draft.check()
        let isRefused = draft.rowProblems.contains { $0.effect == .refused } && !allowBadRows
        if !isRefused { draft.leaveOutBadRows(isWanted: allowBadRows) }
        draft.checkUse()
        if let now { draft.checkExpiry(now: now) }
        guard draft.problems.isEmpty, !isRefused else {
            let problems = draft.problems + draft.rowProblems
            throw RegisterError(
                kind: Self.kind(of: draft.problems + (isRefused ? draft.rowProblems : [])), folder: folder,
                problems: Self.sorted(problems))
        }
        return RegisterReading(registers: draft.registers, skipped: Self.sorted(draft.rowProblems))
    }

    private enum Contents {
        case bytes([UInt8])
        case missing
        case unreadable
    }

    private func contents(_ name: String) -> Contents {
        let path = folder + "/" + name
        guard FileManager.default.fileExists(atPath: path) else { return .missing }
        // Why a file's size cannot be told is the same as why it cannot be read.
        guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int,
            size <= Self.largestFile,
            let data = FileManager.default.contents(atPath: path)
        else { return .unreadable }
        return .bytes(Array(data))
    }

    private static func kind(of problems: [RegisterProblem]) -> RegisterError.Kind {
        let kinds = Set(problems.map(\.kind))
        if !kinds.isDisjoint(with: [.missingFile, .unreadableFile]) { return .missing }
        if kinds.contains(.emptyFile) { return .empty }
        return kinds == [.expired] ? .expired : .wrong
    }

    /// By file in the order they are read, then by line.
    private static func sorted(_ problems: [RegisterProblem]) -> [RegisterProblem] {
        let order = Dictionary(uniqueKeysWithValues: RegisterDraft.files.enumerated().map { ($1.name, $0) })
        return problems.enumerated()
            .sorted { left, right in
                let (a, b) = (left.element, right.element)
                return (order[a.file] ?? 0, a.line ?? 0, left.offset) < (order[b.file] ?? 0, b.line ?? 0, right.offset)
            }
            .map(\.element)
    }
}
