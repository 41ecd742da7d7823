public import TelemachusCore

/// Where a live programme stands today, and what is to be done first.
///
/// It knows who owes a form and never what a form says; whom somebody is willing to meet has no part in it. For a
/// sponsor it holds no ids, and no number of few people.
public struct ProgrammeStatus: Sendable {
    /// A stage with its days and what still keeps it from opening.
    public struct StageLine: Sendable, Hashable {
        /// The days.
        public let entry: Timetable.Entry
        /// The heading.
        public let title: String
        /// What must be given before it opens, besides its day and the stage before; none where it is open.
        public let unmet: [UnmetGate]
    }

    /// The people of a role.
    public struct RoleLine: Sendable, Hashable {
        /// The role.
        public let role: RoleID
        /// How many joined and have not left.
        public let people: DisclosedCount
    }

    /// The pairs.
    public struct Pairs: Sendable, Hashable {
        /// How many there are now.
        public let standing: DisclosedCount
        /// How many are silent or have missed sessions, amber and red.
        public let (amber, red): (DisclosedCount, DisclosedCount)
        /// Which they are, the most pressing first; none for a sponsor.
        public let concerns: [PairConcern]
    }

    /// The programme.
    public let programme: Programme
    /// The day.
    public let today: CalendarDay
    /// For whom it is.
    public let reader: StatusReader
    /// The stages in order.
    public let stages: [StageLine]
    /// The people by role.
    public let roles: [RoleLine]
    /// The forms of every stage that was opened.
    public let forms: [OwedForms]
    /// The registers of every stage that was opened.
    public let registers: [RegisterLine]
    /// Who cannot be asked yet; none for a sponsor.
    public let unready: [Unready]
    /// The pairs; nil before the first draw.
    public let pairs: Pairs?
    /// Goals without a review; none for a sponsor.
    public let missingReviews: [MissingReview]
    /// The next draw; nil where none is ahead, and for a sponsor.
    public let draw: DrawOutlook?
    /// What to do today, the most pressing first; none for a sponsor.
    public let steps: [NextStep]

    /// The status on a day.
    ///
    /// - Parameters:
    ///   - state: where the programme stands.
    ///   - today: the day.
    ///   - reader: for whom it is.
    ///   - isDefinitionChanged: whether the definition is another one than the journal knows.
    public init(
        _ state: ProgrammeState, on today: CalendarDay, for reader: StatusReader, isDefinitionChanged: Bool = false
    ) {
        var institution: String?
        if case .coordinator(let own) = reader { institution = own }
        let view = LiveView(state, on: today, institution: institution)
        var review = DisclosureReview(
            DisclosureControl(state.programme.definition.privacy, isReleased: false), Roster(state))
        let isSponsor = reader == .sponsor
        programme = state.programme
        self.today = today
        self.reader = reader
        stages = view.stages.map { _, stage, entry in
            StageLine(
                entry: entry, title: stage.title.plain,
                unmet: entry.standing == .waiting && !isSponsor ? state.unmetGates(of: stage, on: nil) : [])
        }
        roles = state.programme.definition.roles.map { role in
            let people = state.people(of: RoleID(role.name)).filter { $0.withdrawal == nil && view.includes($0) }
            let set = review.roster.people(people.lazy.map(\.id.name))
            return RoleLine(
                role: RoleID(role.name), people: isSponsor ? review.count(set) : .exactly(people.count))
        }
        forms = isSponsor ? view.owedFormsForSponsor(&review).map(\.withoutIDs) : view.owedForms()
        registers = view.registers(isSponsor ? review : nil)
        unready = isSponsor ? [] : view.unready()
        missingReviews = isSponsor ? [] : view.missingReviews()
        draw = isSponsor ? nil : view.drawOutlook()
        pairs = view.pairs(isSponsor ? review.control : nil)
        steps =
            isSponsor
            ? []
            : NextStep.steps(
                stages: stages, forms: forms, unready: unready, concerns: pairs?.concerns ?? [], draw: draw,
                isDefinitionChanged: isDefinitionChanged, isWholeProgramme: institution == nil, on: today,
                programme)
    }
}

extension LiveView {
    /// The pairs; a control hides numbers of few, and which pairs they are.
    fileprivate func pairs(_ control: DisclosureControl?) -> ProgrammeStatus.Pairs? {
        guard !state.draws.isEmpty else { return nil }
        let index = openStages.last?.index ?? stages.last { $0.entry.isClosed }?.index ?? 0
        let standing = state.standingPairs(at: index).filter { includes($0.mentor) || includes($0.mentee) }
        let concerns = concerns(about: contacts()).sorted { $0.urgency == .red && $1.urgency == .amber }
        func count(_ pairs: Int) -> DisclosedCount {
            guard let control, !control.shows(pairs) else { return .exactly(pairs) }
            return .fewerThan(control.minimumGroup)
        }
        func count(_ urgency: Urgency) -> DisclosedCount {
            let these = Set(concerns.filter { $0.urgency == urgency }.map { [$0.mentor, $0.mentee] }).count
            // How many are well follows from the others, and may be few as well.
            if let control, !control.shows(standing.count - these) { return .withheld }
            return count(these)
        }
        return ProgrammeStatus.Pairs(
            standing: count(standing.count), amber: count(.amber), red: count(.red),
            concerns: control == nil ? concerns : [])
    }
}

extension OwedForms {
    fileprivate var withoutIDs: OwedForms {
        OwedForms(
            stage: stage, instrument: instrument, role: role, due: due, received: received, by: by,
            isOverdue: isOverdue, isLate: isLate, owing: [])
    }
}
