import TelemachusCore

/// The days of the stages of a made-up programme: as the definition says, and two weeks each where it does not.
struct StageDays {
    private let days: [ClosedRange<CalendarDay>]

    /// The days, the first stage opening on `start`, or as the definition says.
    init(of programme: Programme, start: CalendarDay?) {
        let begin = start ?? programme.stages.first?.settings.opens?.on ?? SimulatedOccasion.someDays.lowerBound
        var days: [ClosedRange<CalendarDay>] = []
        for (index, stage) in programme.stages.enumerated() {
            let opens = stage.settings.opens
            let earlier = opens?.after.flatMap { programme.index(of: StageID($0)) } ?? index - 1
            var opening = begin
            if days.indices.contains(earlier) {
                opening = CalendarDay(daysSince1970: days[earlier].upperBound.daysSince1970 + 1)
                if let wait = opens?.wait { opening = opening.adding(wait) }
            }
            if let day = opens?.on, start == nil || index > 0 { opening = max(day, opening) }
            days.append(opening...max(opening, Self.end(of: stage, openedOn: opening)))
        }
        self.days = days
    }

    private static func end(of stage: Programme.Stage, openedOn opening: CalendarDay) -> CalendarDay {
        if let last = stage.lastDay(openedOn: opening) { return last }
        var end = opening.adding(stage.settings.opens?.within ?? PlannedDuration(2, .week))
        if let meet = stage.settings.meet, meet.sessions > 1 {
            end = opening
            for _ in 0..<meet.sessions { end = end.adding(meet.every ?? PlannedDuration(4, .week)) }
        }
        return end
    }

    /// The days of a stage.
    subscript(stage: Int) -> ClosedRange<CalendarDay> { days[stage] }

    /// The days of one of several sessions: the stage's days in equal parts.
    func session(_ number: Int, of sessions: Int, at stage: Int) -> ClosedRange<CalendarDay> {
        let all = days[stage]
        let length = all.upperBound.days(since: all.lowerBound) + 1
        let low = length * (number - 1) / sessions
        let high = max(low, length * number / sessions - 1)
        return CalendarDay(
            daysSince1970: all.lowerBound.daysSince1970 + low)...CalendarDay(
                daysSince1970: all.lowerBound.daysSince1970 + high)
    }
}
