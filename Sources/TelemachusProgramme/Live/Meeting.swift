public import TelemachusCore

/// A meeting of two people that is to be recorded in the stage's session log.
public struct Meeting: Sendable {
    /// The log that it goes into.
    public struct Log: Sendable {
        /// The instrument.
        public let instrument: Programme.Instrument
        /// The stage.
        public let stage: StageID
        /// Which of the stage's meetings it is; nil where there is one.
        public let number: Int?
        /// How many there are.
        public let planned: Int
        /// Who keeps the log, and the other one of the two.
        let (keeper, partner): (String, String)

        /// The log's answers in the long form.
        public func rows(answering given: [(item: String, value: String)]) -> [[String]] {
            [BundleReading.longColumns + ["session"]]
                + given.map { item, value in
                    [keeper, instrument.id.name, stage.name, partner, item, value, number.map { "\($0)" } ?? ""]
                }
        }
    }

    /// The mentor.
    public var mentor: String
    /// The mentee.
    public var mentee: String
    /// Which of the stage's meetings it was; nil for the next one.
    public var number: Int?

    /// A meeting.
    public init(mentor: String, mentee: String, number: Int?) {
        self.mentor = mentor
        self.mentee = mentee
        self.number = number
    }

    /// The log that the meeting goes into.
    ///
    /// - Parameters:
    ///   - stage: the stage; nil for the first open one at which pairs meet.
    ///   - state: where the programme stands.
    /// - Returns: the log; nil where there is no such stage.
    public func log(at stage: StageID?, in state: ProgrammeState) -> Log? {
        let meeting = state.programme.stages.first { candidate in
            candidate.settings.meet != nil && stage.map { $0 == candidate.id } ?? state.isOpen(candidate.id)
        }
        guard let meeting, let meet = meeting.settings.meet,
            let instrument = state.programme.instrument(InstrumentID(meet.log))
        else { return nil }
        let isMentors = state[PersonID(mentor)]?.role.name == meet.from
        let (keeper, partner) = isMentors ? (mentor, mentee) : (mentee, mentor)
        let planned = meet.sessions
        let next = (1...planned).first { session in
            state.recorded(
                Response.Key(
                    from: .person(keeper), instrument: meet.log, stage: meeting.id.name, about: partner,
                    session: session)) == nil
        }
        return Log(
            instrument: instrument, stage: meeting.id, number: planned > 1 ? number ?? next ?? planned : number,
            planned: planned, keeper: keeper, partner: partner)
    }
}
