import Foundation
import Testing

@testable import Screen

@Suite struct CalendarDayTests {
    @Test func countsDaysAsTheCalendarDoes() {
        #expect(CalendarDay(year: 1970, month: 1, day: 1).dayNumber == 0)
        #expect(CalendarDay(year: 2000, month: 3, day: 1).dayNumber == 11_017)
        for number in stride(from: -800_000, through: 1_500_000, by: 373) {
            let day = CalendarDay(dayNumber: number)
            #expect(day.dayNumber == number)
            #expect(day.isValid || day.year < 1)
        }
        #expect(CalendarDay(year: 2029, month: 11, day: 28).weekday == .wednesday)
        #expect(CalendarDay(year: 1969, month: 12, day: 28).weekday == .sunday)
        #expect(CalendarDay(year: 2028, month: 2, day: 28).adding(days: 2).description == "2028-03-01")
    }

    @Test(arguments: [
        "2029-02-29", "2029-13-01", "2029-00-10", "29-01-01", "2029-1-01", "2029-01-01 ", "0000-01-01", "",
    ])
    func refusesWhatIsNoDay(text: String) { #expect(CalendarDay(iso: text) == nil) }

    @Test(
        arguments: [
            ("2029-09-22", "2029-09-22"), ("22/09/2029", "2029-09-22"), ("1/2/2029", "2029-02-01"),
            ("22-9-2029", "2029-09-22"), ("22.09.2029", "2029-09-22"), ("2029/9/2", "2029-09-02"),
            ("2029-09-22 00:00:00", "2029-09-22"), ("9/22/2029", nil), ("22/09/29", nil), ("47382", nil),
            ("22 September 2029", nil), ("2029-09-22 13:00", nil),
        ] as [(String, String?)])
    func readsDaysAsSpreadsheetsWriteThem(text: String, expected: String?) {
        #expect(CalendarDay(spreadsheet: text)?.description == expected)
    }

    @Test func takesTheDayOfAMomentInItsZone() throws {
        let instant = Date(timeIntervalSince1970: 1_715_554_800)  // 2024-05-12T23:00:00Z
        #expect(
            CalendarDay(instant, in: try #require(TimeZone(identifier: "Asia/Jakarta"))).description == "2024-05-13")
        #expect(CalendarDay(instant, in: try #require(TimeZone(identifier: "UTC"))).description == "2024-05-12")
        #expect(PostDate("2024-05-12T23:00:00Z") == .instant(instant))
        #expect(PostDate("2024-05-12T+1:00:-0Z") == nil)
        #expect(PostDate.instant(instant).description == "2024-05-12T23:00:00Z")
    }

    @Test func countsWorkingDays() {
        let friday = CalendarDay(year: 2029, month: 11, day: 23)
        #expect(friday.adding(workingDays: 1).description == "2029-11-26")
        #expect(friday.adding(workingDays: 7).description == "2029-12-04")
        let holiday = CalendarDay(year: 2029, month: 11, day: 27)
        #expect(friday.adding(workingDays: 2, holidays: [holiday]).description == "2029-11-28")
        var settings = Settings()
        #expect(settings.deadline(from: friday).description == "2029-11-30")
        settings.deadlineInWorkingDays = true
        settings.holidays = [holiday]
        #expect(settings.deadline(from: friday).description == "2029-12-05")
    }

    @Test(
        arguments: [
            ("2024-05-13 04:11:02", "2024-05-13T04:11:02Z"), ("2024-05-13T11:11:02+07:00", "2024-05-13T04:11:02Z"),
            ("2024-05-13T04:11:02.987Z", "2024-05-13T04:11:02Z"), ("20240513", "2024-05-13"),
            ("2024-05-13", "2024-05-13"),
            ("1715573462", "2024-05-13T04:11:02Z"), ("Mon May 13 04:11:02 +0000 2024", "2024-05-13T04:11:02Z"),
            ("Mon, 13 May 2024 11:11:02 +0700", "2024-05-13T04:11:02Z"), ("kemarin", nil), ("2024-05-13T25:00:00", nil),
            ("99999999999999999999", nil), ("inf", nil), ("-5", nil), ("2024-05-13 04:11 PM", nil),
        ] as [(String, String?)])
    func readsCollectorsDates(text: String, expected: String?) {
        #expect(SidecarDate.utc(text)?.description == expected)
    }

    @Test(
        arguments: [
            ("2029-10-01", "2029-10-01"), ("01/10/2029", "2029-10-01"), ("2029-10-01 23:30", "2029-10-01"),
            ("1/10/2029 08.30", "2029-10-01"), ("2029-10-01T23:30:00+07:00", "2029-10-01T16:30:00Z"),
            ("2029-10-01 23:30 WIB", "2029-10-01T16:30:00Z"), ("besok", nil),
        ] as [(String, String?)])
    func readsOfficersDates(text: String, expected: String?) {
        #expect(SidecarDate.local(text)?.description == expected)
    }
}
