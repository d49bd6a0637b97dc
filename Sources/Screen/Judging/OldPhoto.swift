import Observation

/// Photos that were taken long before they were uploaded (DOMAIN.md §1.3): both dates are shown.
enum OldPhoto {
    /// - Parameter old: Days after which a photo counts as old.
    static func doubts(
        _ reading: PostReading, _ contests: [(contest: Contest, day: ContestDay)], old: Int
    ) -> [Doubt] {
        var doubts: [Doubt] = []
        for observation in reading.observations {
            guard let taken = observation?.taken.flatMap({ CalendarDay(iso: $0.prefix(10)) }),
                let uploaded = contests.lazy.compactMap(\.day.day).first
            else { continue }
            let isBeforeFixed = contests.contains { taken < $0.contest.fixed && uploaded >= $0.contest.fixed }
            if isBeforeFixed || uploaded.days(since: taken) > old {
                let doubt = Doubt(.oldPhoto, [taken.description, uploaded.description])
                if !doubts.contains(doubt) { doubts.append(doubt) }
            }
        }
        return doubts
    }
}
