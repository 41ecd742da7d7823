import TelemachusCore

/// What the facts of a journal refer to: a definition may change around it, and must still mean it.
public struct RecordedUse: Sendable {
    /// Roles that people have.
    private(set) var roles: Set<String> = []
    /// Attributes of people, with the values that they have.
    private(set) var attributes: [String: Set<String>] = [:]
    /// Stages at which something happened.
    private(set) var stages: Set<String> = []
    /// Instruments that were answered, with the answers to each item that are options.
    private(set) var answers: [String: [String: Set<String>]] = [:]
    /// Institutions that signed or have a coordinator.
    private(set) var institutions: Set<String> = []
    /// Whether pairs were made.
    private(set) var isPaired = false

    private let names: CurrentNames

    /// Nothing, by the names of the definition that holds.
    public init(under programme: Programme) { names = CurrentNames(of: programme) }

    /// Takes a fact in.
    public mutating func take(_ fact: Fact) {
        switch names.current(fact) {
        case .invited(_, let role): roles.insert(role)
        case .enrolled(_, let role, let values):
            roles.insert(role)
            for (attribute, text) in values {
                let options = text.split(separator: ";").map { String($0).trimmingSpaces() }
                attributes[attribute, default: []].formUnion(options)
            }
        case .stageOpened(let stage), .stageClosed(let stage), .withdrew(_, let stage, _): stages.insert(stage)
        case .decided(let decision): stages.insert(decision.stage)
        case .signedOff(let signOff):
            stages.insert(signOff.stage)
            institutions.insert(signOff.institution)
        case .appointed(let appointment): institutions.formUnion([appointment.institution].compactMap(\.self))
        case .pairEnded(let ending): stages.insert(ending.stage)
        case .drawn(let draw):
            stages.insert(draw.stage)
            isPaired = true
        case .responded(let response):
            stages.insert(response.key.stage)
            roles.insert(response.role)
            for (item, answer) in response.answers {
                answers[response.key.instrument, default: [:]][item, default: []].formUnion(answer.chosenOptions)
            }
        case .started, .consented, .categoryDefined, .codeDefined, .codesMerged, .segmented, .coded, .released,
            .erased, .reinstated, .corrected, .adopted, .exported:
            break
        }
    }
}

extension Answer {
    /// The options that were chosen, by their codes; none for answers that are no choice.
    fileprivate var chosenOptions: [String] {
        switch self {
        case .option(let code): [code]
        case .options(let codes): codes
        default: []
        }
    }
}
