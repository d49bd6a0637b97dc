import Foundation
import Observation

@testable import Screen

/// Registers (`=== kontes.csv` before each file): what is wrong is named in both languages, what is left can be judged with.
let fuzzRegisters: @Sendable (Input) -> Void = { input in
    var draft = RegisterDraft()
    let known = Set(RegisterDraft.files.map(\.name))
    let files = Dictionary(uniqueKeysWithValues: input.files(most: 8).map { ($0.name.text, $0.bytes) })
    for name in RegisterDraft.files.map(\.name) where files[name] != nil { draft.read(name, files[name] ?? []) }
    draft.check()
    let wrong = draft.rowProblems
    draft.leaveOutBadRows(isWanted: true)
    draft.checkUse()
    draft.checkExpiry(now: Made.now)
    for problem in (draft.problems + wrong + draft.rowProblems).prefix(200) {
        check(known.contains(problem.file), "a problem of \(problem.file)")
        check((problem.line ?? 1) >= 1, "a problem in line \(problem.line ?? 0)")
        for language in Language.allCases { check(!problem.text(in: language).isEmpty, "a problem without words") }
    }
    check(draft.rowProblems.count >= wrong.count, "rows are left out without a word")
    // With any problem of a file they are refused.
    guard draft.problems.isEmpty else { return }
    hold(draft.registers)
    judge(with: draft.registers)
}

private func hold(_ registers: Registers) {
    let settings = registers.settings
    check((1...365).contains(settings.deadlineDays), "a deadline of \(settings.deadlineDays) days")
    check((0...1).contains(settings.leastPoseConfidence), "a threshold of \(settings.leastPoseConfidence)")
    check((1...9).contains(settings.kindsForHigh), "\(settings.kindsForHigh) kinds")
    check(settings.holidays.allSatisfy(\.isValid), "a holiday that the calendar lacks")
    check(settings.deadline(from: CalendarDay(year: 2031, month: 1, day: 1)).isValid, "a deadline that cannot be")
    check(Set(registers.contests.map(\.id)).count == registers.contests.count, "two contests of one id")
    check(Set(registers.candidates.map(\.id)).count == registers.candidates.count, "two candidates of one id")
    check(Set(registers.officials.map(\.id)).count == registers.officials.count, "two officials of one id")
    let contests = Set(registers.contests.map(\.id))
    check(
        contests.isEmpty || registers.candidates.allSatisfy { contests.contains($0.contest) },
        "a candidate of no contest")
}

/// Everything that the registers hold, said in one post.
private func judge(with registers: Registers) {
    guard registers.candidates.count + registers.officials.count <= 200 else { return }
    var post = Post(id: "p", collector: "folder", images: [PathText("a.jpg")])
    var lines = ["coblos nomor 2"]
    for candidate in registers.candidates {
        lines.append(candidate.name)
        lines += candidate.slogans + candidate.hashtags.map { "#" + $0 }
    }
    for official in registers.officials { lines += [official.name, official.nip ?? ""] }
    post.caption = lines.joined(separator: "\n")
    post.account = registers.officials.lazy.compactMap(\.accounts.first).first
    let findings = Judge(registers: registers).findings(of: post, observations: [nil])
    hold(findings, of: post, registers)
}
