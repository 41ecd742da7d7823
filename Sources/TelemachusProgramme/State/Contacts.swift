import TelemachusCore

/// When pairs were made, and when the sessions that they held were written down.
///
/// Days are those on which facts were recorded; nil for facts that are told without, as a bundle's are.
struct Contacts: Sendable {
    /// The day since which each pair of the latest draw has been a pair: a draw that keeps it starts nothing anew.
    private(set) var pairings: [PairOfPeople: CalendarDay] = [:]
    /// The day on which a form about a session was recorded last.
    private var records: [Response.Key: CalendarDay] = [:]
    private let logs: Set<String>

    init(of programme: Programme) { logs = Set(programme.stages.compactMap { $0.settings.meet?.log }) }

    /// The day on which the form of that key was recorded last; nil where it was not, or where facts have no day.
    func recording(of key: Response.Key) -> CalendarDay? { records[key] }

    mutating func apply(_ fact: Fact, on day: CalendarDay?) {
        switch fact {
        case .responded(let response) where logs.contains(response.key.instrument): records[response.key] = day
        case .drawn(let draw):
            let earlier = pairings
            pairings = [:]
            for pair in draw.allocation.named { pairings[pair] = earlier[pair] ?? day }
        default: break
        }
    }
}
