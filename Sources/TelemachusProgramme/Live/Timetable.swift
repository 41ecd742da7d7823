public import TelemachusCore

/// When the stages of a live programme open, and by when their forms are due.
///
/// What has happened counts as it happened; what lies ahead is reckoned from the definition, as far as it says: a stage
/// without `opens:` follows the one before, and one that waits for another to close is expected on the day after
/// the last on which the other's forms are due.
public struct Timetable: Sendable {
    /// A stage with its days.
    public struct Entry: Sendable, Hashable {
        /// The stage.
        public let stage: StageID
        /// Where it stands.
        public let standing: Course.Standing
        /// The day on which it opened, or on which it is to open; nil where the definition does not say.
        public let opening: CalendarDay?
        /// The last day on which its forms are due; nil where the definition names none.
        public let due: CalendarDay?
        /// Whether it waits and may open today, as far as days and the stage before it go.
        public let mayOpen: Bool
        /// Whether it is open and its last day is over.
        public let isOverdue: Bool
    }

    /// The stages in order.
    public let entries: [Entry]

    /// The days as they stand today.
    ///
    /// - Parameters:
    ///   - state: where the programme stands.
    ///   - today: the day.
    public init(_ state: ProgrammeState, on today: CalendarDay) {
        var entries: [Entry] = []
        for stage in state.programme.stages {
            let before = entries.first { $0.stage.name == stage.settings.opens?.after } ?? entries.last
            entries.append(Entry(stage, after: before, state.course, on: today))
        }
        self.entries = entries
    }

    /// The entry of a stage; nil for an unknown one.
    public subscript(stage: StageID) -> Entry? { entries.first { $0.stage == stage } }
}

extension Timetable.Entry {
    /// A stage with its days; `before` is the stage that `opens: after` names, or the one before it in order.
    fileprivate init(_ stage: Programme.Stage, after before: Self?, _ course: Course, on today: CalendarDay) {
        let (opens, closes) = (stage.settings.opens, stage.settings.closes)
        // A stage that names a day and no stage before it has nothing to wait for but the day.
        let awaited = opens?.on != nil && opens?.after == nil ? nil : before
        let standing = course.standing(of: stage.id)
        var opening = course.opening(of: stage.id)
        if standing == .waiting {
            opening = opens?.on
            if let end = awaited?.end {
                let earliest = opens?.wait.map { end.adding($0) } ?? end
                opening = max(earliest, opening ?? earliest)
            }
            if opens == nil, before == nil { opening = today }
        }
        self.stage = stage.id
        self.standing = standing
        self.opening = opening
        let due =
            closes?.on ?? closes?.after.flatMap { opening?.adding($0) }
            ?? opens?.within.flatMap { before?.end?.adding($0) }
        self.due = due
        mayOpen =
            standing == .waiting && (awaited?.isClosed ?? true)
            && (opens?.earliest(in: course).map { $0 <= today } ?? true)
        if case .open = standing, let due { isOverdue = due < today } else { isOverdue = false }
    }

    /// The day on which it closed, or is expected to: that after the last.
    private var end: CalendarDay? {
        if case .closed(let day) = standing { return day }
        return due.map { CalendarDay(daysSince1970: $0.daysSince1970 + 1) }
    }

    /// Whether it is over.
    var isClosed: Bool { if case .closed = standing { true } else { false } }

    /// Whether it is open.
    var isOpen: Bool { if case .open = standing { true } else { false } }
}
