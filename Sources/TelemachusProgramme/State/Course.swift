public import TelemachusCore

/// How a programme went so far: when stages were opened and closed, who coordinates it, what was decided and signed.
///
/// Days are those on which facts were recorded; nil for facts that are told without, as a bundle's are.
public struct Course: Sendable {
    /// Where a stage stands.
    public enum Standing: Sendable, Hashable {
        /// It has not been opened.
        case waiting
        /// It is open, since a day.
        case open(since: CalendarDay?)
        /// It was closed on a day.
        case closed(on: CalendarDay?)
    }

    /// How the programme began.
    public private(set) var start: Starting?
    /// The last definition that was taken over; nil while the first one holds.
    public private(set) var adoption: Adoption?
    /// Who coordinates, in the order of appointment; the last word about a name holds.
    public private(set) var appointments: [Appointment] = []
    /// What the steering group decided, in order.
    public private(set) var decisions: [Decision] = []
    /// What institutions signed, in order.
    public private(set) var signOffs: [SignOff] = []
    private var standings: [String: Standing] = [:]
    private var openings: [String: CalendarDay] = [:]

    /// Where a stage stands.
    public func standing(of stage: StageID) -> Standing { standings[stage.name] ?? .waiting }

    /// The day on which a stage was opened first; nil while it was not, or where facts have no day.
    public func opening(of stage: StageID) -> CalendarDay? { openings[stage.name] }

    mutating func apply(_ fact: Fact, on day: CalendarDay?) {
        switch fact {
        case .started(let beginning):
            start = start ?? beginning
            appointments.append(Appointment(coordinator: beginning.coordinator, institution: nil))
        case .adopted(let adoption): self.adoption = adoption
        case .appointed(let appointment):
            appointments.removeAll { $0.coordinator == appointment.coordinator }
            appointments.append(appointment)
        case .decided(let decision): decisions.append(decision)
        case .signedOff(let signOff): if !signOffs.contains(signOff) { signOffs.append(signOff) }
        case .stageOpened(let stage):
            standings[stage] = .open(since: day)
            if openings[stage] == nil { openings[stage] = day }
        case .stageClosed(let stage): standings[stage] = .closed(on: day)
        default: break
        }
    }
}
