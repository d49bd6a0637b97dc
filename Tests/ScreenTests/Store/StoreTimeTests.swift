import Foundation
import Testing

@testable import Screen

@Suite struct StoreTimeTests {
    /// `.iso8601.time(…)` is the time without its day: findings were first seen in 1970, and so were their deadlines.
    @Test func aTimeKeepsItsDay() {
        let time = Date(timeIntervalSince1970: 1_949_097_600.25)
        #expect(Store.text(time) == "2031-10-07T00:00:00.250Z")
        #expect(Store.date("2031-10-07T00:00:00.250Z") == time)
    }
}
