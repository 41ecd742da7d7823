public import TelemachusCore

/// Where a programme stands: what its facts add up to.
public struct ProgrammeState: Sendable {
    /// Somebody who takes part.
    public struct Participant: Sendable {
        /// The id.
        public let id: PersonID
        /// The role.
        public var role: RoleID
        /// The attributes.
        public var attributes: [String: AttributeValue]
        /// The version of the consent given.
        public var consent: String?
        /// From which stage on the person is gone, and what stays in use.
        public var withdrawal: (stage: Int, keep: WithdrawalSettings.Keep)?

        /// Whether the person is gone at a stage.
        public func hasLeft(at stage: Int) -> Bool { withdrawal.map { $0.stage <= stage } ?? false }
    }

    /// The programme.
    public internal(set) var programme: Programme
    /// Invitations by role, in order.
    public private(set) var invitations: [(person: PersonID, role: RoleID)] = []
    /// The people by id, in the order in which they joined.
    public private(set) var people: [Participant] = []
    /// The draws in order.
    public private(set) var draws: [DrawnPairs] = []
    /// The codes and what became of them.
    public private(set) var codebook = Codebook()
    /// The pieces of text that are coded, in order.
    public private(set) var segments: [Segment] = []
    /// The codes given.
    public private(set) var codings: [Coding] = []
    /// The release, where one was recorded.
    public private(set) var release: (purpose: String, by: String, date: String, reason: String)?
    /// When stages were opened and closed, who coordinates, and what was decided and signed.
    public private(set) var course = Course()
    /// The pairs that ended without fault.
    public private(set) var endedPairs: [PairEnding] = []
    /// The instruments whose answers were erased once they had served their purpose: nothing is due of them any more.
    public private(set) var erasedInstruments: Set<String> = []
    /// When pairs were made, and when their sessions were recorded.
    private(set) var contacts: Contacts

    private let names: CurrentNames
    /// The stages before the first that needs consent.
    private let ungatedStages: Set<String>
    /// Every response, in the order in which they were first given, and where each stands.
    private var responses: [Response] = []
    private var responsePlaces: [Response.Key: Int] = [:]
    private var places: [PersonID: Int] = [:]
    /// Who is whose partner, by draw.
    private var partners: [DrawnPartners] = []
    /// How many of the next facts a correction stands for, and what of them was replaced already.
    private var corrections = 0
    private var corrected: Set<Judged> = []
    /// Who has completed the instruments that gates ask for.
    private var completed: [InstrumentID: Set<PersonID>] = [:]

    /// Folds facts into a state.
    public init(of programme: Programme, facts: [Fact] = []) {
        self.programme = programme
        names = CurrentNames(of: programme)
        contacts = Contacts(of: programme)
        ungatedStages = Set(
            programme.stages.indices.filter { !programme.needsConsent(at: $0) }.map { programme.stages[$0].id.name })
        for fact in facts { apply(fact) }
    }

    /// Takes one more fact in; where it has former ids, those of today stand for them.
    ///
    /// - Parameters:
    ///   - fact: the fact.
    ///   - stamp: when and by whom it was recorded; nil for a bundle's, which are told without.
    public mutating func apply(_ fact: Fact, stamp: Stamp? = nil) {
        let fact = names.current(fact)
        defer { corrections = max(0, corrections - 1) }
        course.apply(fact, on: stamp?.at.day)
        contacts.apply(fact, on: stamp?.at.day)
        switch fact {
        case .invited(let person, let role):
            invitations.append((PersonID(person), RoleID(role)))
        case .enrolled(let person, let role, let attributes):
            let participant = Participant(
                id: PersonID(person), role: RoleID(role), attributes: values(of: attributes))
            // Told once more, it is a correction.
            if let place = places[participant.id] {
                people[place].role = participant.role
                people[place].attributes = participant.attributes
            } else {
                places[participant.id] = people.count
                people.append(participant)
            }
        case .consented(let person, let version):
            update(PersonID(person)) { $0.consent = version }
        case .withdrew(let person, let stage, let keep):
            guard let index = programme.index(of: StageID(stage)) else { return }
            update(PersonID(person)) { $0.withdrawal = (index, keep) }
        case .responded(let response):
            // Nearly all are new, and then this looks once.
            if let place = responsePlaces.updateValue(responses.count, forKey: response.key) {
                responsePlaces[response.key] = place
                responses[place] = response
            } else {
                responses.append(response)
            }
            complete(response)
        case .drawn(let draw):
            draws.append(draw)
            partners.append(DrawnPartners(in: draw.allocation))
        case .categoryDefined(let category): codebook.define(category)
        case .codeDefined(let code): codebook.define(code)
        case .codesMerged(let merge): codebook.merge(merge)
        case .segmented(let segment): segments.append(segment)
        case .coded(let coding):
            if corrections > 0, corrected.insert(Judged(coding)).inserted {
                codings.removeAll { Judged($0) == Judged(coding) }
            }
            codings.append(coding)
        case .released(let purpose, let by, let date, let reason): release = (purpose, by, date, reason)
        case .pairEnded(let ending): endedPairs.append(ending)
        case .reinstated(let person): update(PersonID(person)) { $0.withdrawal = nil }
        case .corrected(let correction): (corrections, corrected) = (correction.facts + 1, [])
        case .erased(let erasure):
            if let instrument = erasure.instrument { erasedInstruments.insert(instrument) }
        case .started, .stageOpened, .stageClosed, .appointed, .decided, .signedOff, .adopted, .exported:
            break
        }
    }

    /// The person of that id.
    public subscript(person: PersonID) -> Participant? { places[person].map { people[$0] } }

    /// The people of a role, sorted by id.
    public func people(of role: RoleID) -> [Participant] {
        people.filter { $0.role == role }.sorted { $0.id < $1.id }
    }

    /// Whether a person is asked anything at a stage: joined, through the gates up to it, not gone.
    public func isActive(_ person: Participant, at stage: Int) -> Bool {
        !person.hasLeft(at: stage) && (person.consent != nil || !programme.needsConsent(at: stage))
            && uncompleted(by: person, at: stage).isEmpty
    }

    /// The instruments that gates up to a stage ask the person to have completed, and that are not.
    public func uncompleted(by person: Participant, at stage: Int) -> [InstrumentID] {
        programme.instrumentsToComplete(by: person.role, at: stage).filter {
            !(completed[$0]?.contains(person.id) ?? false) && isAsked(person, $0, before: stage)
        }
    }

    /// The partners of a person in the latest draw up to a stage in which the person took part, in the draw's order.
    public func partners(of person: PersonID, at stage: Int) -> [PersonID] {
        for (draw, names) in zip(draws, partners).reversed() {
            guard let drawn = programme.index(of: StageID(draw.stage)), drawn <= stage else { continue }
            if let pairs = names[person.name] {
                return pairs.filter { !hasEnded(mentor: $0.mentor, mentee: $0.mentee, by: stage) }
                    .map { PersonID($0.mentor == person.name ? $0.mentee : $0.mentor) }
            }
            if names.isLeft(person.name) { return [] }
        }
        return []
    }

    /// The response of that key, where it may be used: what somebody who left did not leave in use is not given out.
    public func response(_ key: Response.Key) -> Response? {
        guard let place = responsePlaces[key], isUsable(responses[place]) else { return nil }
        return responses[place]
    }

    /// The keys of every response, usable or not, in the order given.
    var responseKeys: [Response.Key] { responses.map(\.key) }

    /// The response of that key as it was recorded, whether or not it may be used.
    public func recorded(_ key: Response.Key) -> Response? { responsePlaces[key].map { responses[$0] } }

    /// Every usable response in the order given.
    public var usableResponses: [Response] { responses.filter(isUsable) }

    /// The codes given to texts that may be used.
    public var usableCodings: [Coding] {
        codings.filter { isUsable($0.answer) }
    }

    /// The pieces of texts that may be used.
    public var usableSegments: [Segment] { segments.filter { isUsable($0.answer) } }

    /// Every coded piece of a text that may be used.
    var codedUnits: CodedUnits { CodedUnits(usableCodings, segments: usableSegments, codebook: codebook) }

    private func isUsable(_ answer: Segment.Answer) -> Bool {
        self[PersonID(answer.person)].map { isUsable(by: $0, stage: answer.stage) } ?? false
    }

    private func isUsable(_ response: Response) -> Bool {
        guard case .person(let id) = response.key.from, let person = self[PersonID(id)] else { return true }
        return isUsable(by: person, stage: response.key.stage)
    }

    private func isUsable(by person: Participant, stage: String) -> Bool {
        if person.consent == nil, !ungatedStages.contains(stage) { return false }
        guard let withdrawal = person.withdrawal else { return true }
        guard withdrawal.keep == .earlierAnswers else { return false }
        return programme.index(of: StageID(stage)).map { $0 < withdrawal.stage } ?? false
    }

    /// Takes note where a gate asks for the instrument: what is answered with a no is not completed.
    private mutating func complete(_ response: Response) {
        let instrument = InstrumentID(response.key.instrument)
        guard programme.gatedInstruments.contains(instrument), case .person(let person) = response.key.from else {
            return
        }
        if response.answers.values.contains(.flag(false)) {
            completed[instrument]?.remove(PersonID(person))
        } else {
            completed[instrument, default: []].insert(PersonID(person))
        }
    }

    private mutating func update(_ person: PersonID, _ change: (inout Participant) -> Void) {
        if let place = places[person] { change(&people[place]) }
    }

    private func values(of attributes: [String: String]) -> [String: AttributeValue] {
        var values: [String: AttributeValue] = [:]
        for (name, text) in attributes {
            values[name] = programme.definition.people.attributes[name].flatMap { $0.value(from: text) }
        }
        return values
    }
}

extension AttributeDeclaration {
    /// Reads a value as files write it; nil where it is none.
    package func value(from text: String) -> AttributeValue? {
        switch kind {
        case .text, .person: .text(text)
        case .choice:
            {
                let chosen = optionRenamings.current(text)
                return options.contains(chosen) ? .text(chosen) : nil
            }()
        case .choices:
            {
                let renamings = optionRenamings
                let chosen = text.split(separator: ";").map { renamings.current(String($0).trimmingSpaces()) }
                return chosen.allSatisfy(options.contains) && Set(chosen).count == chosen.count
                    ? .options(options.filter(chosen.contains)) : nil
            }()
        case .wholeNumber: Int(text).map { .number($0) }
        case .yesNo: text == "yes" ? .flag(true) : text == "no" ? .flag(false) : nil
        }
    }
}
