public import TelemachusCore

/// Something that must be given before a stage, and is not.
public enum UnmetGate: Sendable, Hashable {
    /// The stage that comes before is not closed.
    case before(StageID)
    /// The day has not come.
    case day(CalendarDay)
    /// Too few of an earlier stage's forms are in.
    case answered(stage: StageID, forms: Int, due: Int, share: Double)
    /// The steering group has not decided, or has decided not to go on.
    case decision(stage: StageID, isNoGo: Bool)
    /// An institution has not signed.
    case signOff(stage: StageID, institution: String)
    /// The person has not consented.
    case consent(PersonID)
    /// The person has not completed an instrument, such as a training record.
    case completion(PersonID, InstrumentID)

    /// What is missing, as a sentence without a full stop.
    public var sentence: String {
        switch self {
        case .before(let stage): "'\(stage.name)' is not closed"
        case .day(let day): "it opens on \(day)"
        case .answered(let stage, let forms, let due, let share):
            "\(forms) of \(due) forms of '\(stage.name)' are in, and at least \(Self.needed(share, of: due)) must be"
        case .decision(_, isNoGo: true): "the steering group decided not to go on"
        case .decision: "the steering group has not decided whether to go on"
        case .signOff(_, let institution): "'\(institution)' has not signed it off"
        case .consent(let person): "'\(person.name)' has not consented"
        case .completion(let person, let instrument): "'\(person.name)' has not completed '\(instrument.name)'"
        }
    }

    /// What to do about it, as an instruction.
    public var advice: String {
        switch self {
        case .before(let stage): "close it with 'telemachus stage close \(stage.name)'"
        case .day: "wait for the day, or change it in the definition and take that over with 'telemachus adopt'"
        case .answered(let stage, _, _, _): "ask those who have not answered '\(stage.name)'"
        case .decision(let stage, _):
            "record what it decides with 'telemachus decide \(stage.name) go --by WHO --reason TEXT'"
        case .signOff(let stage, let institution):
            "record the signature with 'telemachus sign-off \(stage.name) --institution \(institution)'"
        case .consent: "record the consent with 'telemachus consent'"
        case .completion(_, let instrument): "record the answers to '\(instrument.name)' with 'telemachus record'"
        }
    }

    /// How many forms a share of them is: the smallest number that is not less, and one where nobody owes any yet.
    static func needed(_ share: Double, of due: Int) -> Int {
        // A share such as 0.8 is a little more or less than that as a binary number.
        max(1, Int((share * Double(due) - 1e-9).rounded(.up)))
    }
}

extension ProgrammeState {
    /// What must be given before a stage opens for anybody, and is not.
    ///
    /// - Parameters:
    ///   - stage: the stage.
    ///   - day: the day on which it would open; nil where days do not count, as in a bundle.
    /// - Returns: what is missing; nothing where it may open.
    public func unmetGates(of stage: Programme.Stage, on day: CalendarDay?) -> [UnmetGate] {
        var unmet: [UnmetGate] = []
        if let day {
            if let before = programme.stageBefore(stage), course.isUnclosed(before) { unmet.append(.before(before)) }
            if let opening = stage.settings.opens?.earliest(in: course), day < opening { unmet.append(.day(opening)) }
        }
        let gate = stage.settings.gate
        if let answered = gate.answered, let earlier = programme.stage(StageID(answered.stage)) {
            let owed = obligations(at: earlier)
            let forms = owed.count { response($0.key) != nil }
            if forms < UnmetGate.needed(answered.share, of: owed.count) {
                unmet.append(.answered(stage: earlier.id, forms: forms, due: owed.count, share: answered.share))
            }
        }
        if gate.isDecisionNeeded {
            let last = course.decisions.last { $0.stage == stage.id.name }
            if last?.isGo != true { unmet.append(.decision(stage: stage.id, isNoGo: last?.isGo == false)) }
        }
        if gate.isSignOffNeeded {
            for institution in programme.definition.institutions.names
            where !course.signOffs.contains(where: { $0.stage == stage.id.name && $0.institution == institution }) {
                unmet.append(.signOff(stage: stage.id, institution: institution))
            }
        }
        return unmet
    }

    /// What must be given before a person is asked anything at a stage, and is not.
    public func unmetGates(for person: Participant, at stage: Int) -> [UnmetGate] {
        let consent: [UnmetGate] =
            person.consent == nil && programme.needsConsent(at: stage) ? [.consent(person.id)] : []
        return consent + uncompleted(by: person, at: stage).map { .completion(person.id, $0) }
    }
}

extension Programme {
    /// The stage that must be closed before another opens; nil for the first, and where only the day counts.
    func stageBefore(_ stage: Stage) -> StageID? {
        if let opens = stage.settings.opens { return opens.after.map { StageID($0) } }
        guard let index = index(of: stage.id), index > 0 else { return nil }
        return stages[index - 1].id
    }
}

extension OpeningSettings {
    /// The first day on which the stage may open, as far as it is known; nil where no day counts.
    func earliest(in course: Course) -> CalendarDay? {
        guard let after, let wait, case .closed(let day?) = course.standing(of: StageID(after)) else { return on }
        return max(day.adding(wait), on ?? day)
    }
}

extension Course {
    /// Whether a stage is open.
    public func isOpen(_ stage: StageID) -> Bool {
        if case .open = standing(of: stage) { true } else { false }
    }

    /// Whether a stage is still open, or still to come.
    func isUnclosed(_ stage: StageID) -> Bool {
        if case .closed = standing(of: stage) { false } else { true }
    }
}
