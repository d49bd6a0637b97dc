import Foundation
import Observation
import Screen

/// What `status` tells, and the code it ends with.
struct StatusReport {
    enum Outcome: String, Encodable {
        case none, running, broken, finished, stale
    }

    let store: String
    let status: StoreStatus
    let outcome: Outcome
    private let maxAge: Int
    private let clock: ReportClock
    /// The registers' folder, where deadlines cannot be told for want of it.
    private let lackingRegisters: String?

    /// - Parameters:
    ///   - registers: Their folder; nil stands for the last scan's.
    ///   - maxAge: Hours.
    init(store path: String, registers folder: String?, maxAge: Int) throws {
        let opened = try Store(path: path, for: .read)
        let folder = try folder ?? opened.lastRegistersFolder()
        let registers = folder.flatMap {
            try? RegisterReader(folder: $0).read(allowBadRows: true, now: nil).registers
        }
        store = path
        status = try opened.status(registers: registers, limit: UnreadablePlaces.limit)
        clock = ReportClock(zone: registers?.contests.first?.timeZone ?? "Asia/Jakarta")
        lackingRegisters = registers == nil ? folder : nil
        self.maxAge = maxAge
        outcome = Self.outcome(of: status, isLocked: RunLock.isHeld(store: path), maxAge: maxAge)
    }

    private static func outcome(of status: StoreStatus, isLocked: Bool, maxAge: Int) -> Outcome {
        guard let last = status.lastScan else { return .none }
        if last.finished == nil && !isLocked { return .broken }
        if let finished = status.lastFinished?.finished, hours(since: finished) >= maxAge { return .stale }
        return last.finished == nil ? .running : .finished
    }

    private static func hours(since moment: Date) -> Int { Int(Date().timeIntervalSince(moment) / 3600) }

    var code: Int32 {
        switch outcome {
        case .none, .broken, .stale: 2
        case .running, .finished: status.unreadableCount > 0 ? 3 : 0
        }
    }

    func lines(in language: Language) -> [String] {
        var lines: [String] = []
        if outcome == .none { lines.append(language.text("status.none")) }
        if let last = status.lastScan, last.finished == nil {
            lines.append(
                language.text("status.\(outcome == .broken ? "broken" : "running")", [clock.text(last.started)]))
        }
        if let run = status.lastFinished, let finished = run.finished {
            lines.append(language.text("status.finished", [clock.text(run.started), clock.text(finished)]))
            lines += run.summary.map { ["  " + $0.line(in: language)] } ?? []
            if outcome == .stale {
                let hours = [Self.hours(since: finished), maxAge].map(String.init)
                lines.append(language.text("status.stale", hours))
            }
        }
        lines += UnreadablePlaces.lines(count: status.unreadableCount, status.unreadable, in: language)
        lines += waiting(in: language)
        let megabytes = FixedNumber.text(Double(status.bytes) / 1_000_000)
        lines.append(language.text("status.size", [Terminal.safe(store), megabytes]))
        return lines
    }

    private func waiting(in language: Language) -> [String] {
        let count = String(status.waiting)
        if let deadline = status.nextDeadline {
            return [language.text("status.deadline", [count, clock.text(deadline)])]
        }
        let lacking = lackingRegisters.map { [language.text("status.no_registers", [Terminal.safe($0)])] } ?? []
        return [language.text("status.waiting", [count])] + (status.waiting > 0 ? lacking : [])
    }
}

/// Numbers with one digit after the point.
private enum FixedNumber {
    static func text(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}

extension StatusReport {
    /// The same for machines.
    struct JSON: Encodable {
        struct Run: Encodable {
            var started: String
            var finished: String?
            var summary: ScanSummary?
        }

        struct Place: Encodable {
            var path: String
            var detail: String
            var owner: String?
            var group: String?
            var mode: String?
        }

        struct Unreadable: Encodable {
            var count: Int
            /// The first of them.
            var places: [Place]
        }

        var schema = 1
        var store: String
        var outcome: Outcome
        var code: Int32
        var last: Run?
        var finished: Run?
        var unreadable: Unreadable
        var waiting: Int
        var deadline: String?
        var bytes: Int64
    }

    var json: JSON {
        func run(_ run: StoreStatus.Run) -> JSON.Run {
            JSON.Run(started: clock.text(run.started), finished: run.finished.map(clock.text), summary: run.summary)
        }
        let places = status.unreadable.map { place in
            let owner = FileOwner(of: place.path)
            return JSON.Place(
                path: place.path.text, detail: place.detail, owner: owner?.user, group: owner?.group, mode: owner?.mode)
        }
        return JSON(
            store: store, outcome: outcome, code: code, last: status.lastScan.map(run),
            finished: status.lastFinished.map(run),
            unreadable: JSON.Unreadable(count: status.unreadableCount, places: places), waiting: status.waiting,
            deadline: status.nextDeadline.map(clock.text), bytes: status.bytes)
    }
}
