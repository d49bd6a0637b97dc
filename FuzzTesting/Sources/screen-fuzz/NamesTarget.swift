import Foundation
import Observation

@testable import Screen

/// Names of files and folders, links, and dates as anyone writes them: only what can be comes out.
let fuzzNames: @Sendable (Input) -> Void = { input in
    for line in input.bytes.split(separator: 0x0A).prefix(32) {
        let text = String(decoding: line, as: UTF8.self)
        names(text)
        dates(text)
        if let link = PostLink(text) {
            check((1...128).contains(link.id.utf8.count), "a post's id of \(link.id.utf8.count) bytes")
            check(PostLink(text) == link, "one link, two posts")
        }
        if let link = SidecarText.link(text) {
            check(link.utf8.count <= 2048 && link.lowercased().hasPrefix("http"), "a link that is none: \(link)")
        }
    }
    days(input.bytes)
}

private func names(_ text: String) {
    if let (collector, fields) = FileName.fields(text) {
        check(!collector.isEmpty, "a scheme without a name")
        for date in [fields.uploaded, fields.captured].compactMap(\.self) {
            check(SidecarDate.isPlausible(date), "a name's date that cannot be: \(date)")
        }
        check(FileName.words(in: text) == nil, "words in a name that follows a scheme")
    }
    if let day = FileName.day(in: text) { check(day.isValid, "no day: \(day)") }
    _ = FileKind(name: text)
    let folders = text.split(separator: "/").map(String.init)
    if let account = FolderAccount.account(folders: folders).account {
        check((1...200).contains(account.handle.utf8.count), "a handle of \(account.handle.utf8.count) bytes")
    }
    let file = SidecarFile(PathText(text))
    check(Array(file.folder) + Array(file.path.bytes[file.folder.endIndex...]) == file.path.bytes, "a path is cut")
}

private func dates(_ text: String) {
    for date in [SidecarDate.utc(text), SidecarDate.local(text)].compactMap(\.self) {
        guard SidecarDate.isPlausible(date) else { continue }
        check(PostDate(date.description) == date, "\(date) is not read as it is written")
        let data = sure("a date in JSON") { try JSONEncoder().encode([date]) }
        check(sure("a date of JSON") { try JSONDecoder().decode([PostDate].self, from: data) } == [date], "\(date)")
    }
    if let day = CalendarDay(spreadsheet: text) {
        check(day.isValid && CalendarDay(iso: day.description) == day, "no day: \(day)")
    }
    if let date = PostDate(text) { check(date.description == text, "\(text) is written as \(date)") }
}

/// Days count without gaps, whatever number they have.
private func days(_ bytes: [UInt8]) {
    let number = bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) } % 3_000_000
    let day = CalendarDay(dayNumber: number)
    check(day.dayNumber == number, "day \(number) is \(day), which is day \(day.dayNumber)")
    check(day.adding(days: 1).days(since: day) == 1, "\(day) has no morrow")
    check(day.adding(workingDays: 1).isWorkingDay(), "\(day): the next working day is none")
}
