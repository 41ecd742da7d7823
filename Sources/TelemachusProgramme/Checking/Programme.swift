public import TelemachusCore

/// A checked programme: every name in it stands for something, every plugin in it is ready.
///
/// A value of this type exists only for a definition without errors, so nothing later has to doubt it.
public struct Programme: Sendable {
    /// An instrument, ready to be asked and scored.
    public struct Instrument: Sendable {
        /// The id in the definition.
        public let id: InstrumentID
        /// The heading.
        public let title: Text
        /// The plugin's id.
        public let plugin: String
        /// The instrument.
        public let asked: any TelemachusCore.Instrument
        /// What is asked, in order.
        public internal(set) var items: [Item]
        /// The scores that come of it, in order.
        public let scores: [ScoreDeclaration]
        /// The ids that it had before.
        public let formerIDs: [String]

        /// The item of that id.
        public func item(_ id: String) -> Item? { items.first { $0.id == id } }
    }

    /// A stage, with its policy ready.
    public struct Stage: Sendable {
        /// The id.
        public let id: StageID
        /// What the definition says.
        public let settings: StageSettings
        /// What is asked: the session log, what is asked after each session, and what else is collected.
        public let asks: [CollectSettings]
        /// How pairs are made, with the policy ready.
        public let pairing: Pairing?

        /// The matching policy with its id.
        public var policy: (id: String, policy: any MatchingPolicy)? {
            pairing.map { ($0.settings.use, $0.policy) }
        }

        /// The heading.
        public var title: Text { settings.title ?? Text(id.name) }

        /// How the forms of something that is asked here are numbered, where one person can give several; nil where
        /// everybody gives one.
        public func numbering(of ask: CollectSettings) -> Numbering? {
            if ask.isAsNeeded { return .entries }
            guard let meet = settings.meet, meet.sessions > 1, isAskedAtMeetings(ask) else { return nil }
            return .meetings(meet.sessions)
        }

        /// Whether an instrument is a register here that a role makes entries in.
        public func isRegister(_ instrument: String, of role: String) -> Bool {
            asks.contains { $0.isAsNeeded && $0.instrument == instrument && $0.from.contains(role) }
        }

        /// Whether something is the log of the meetings here, or asked after each.
        func isAskedAtMeetings(_ ask: CollectSettings) -> Bool {
            guard let meet = settings.meet, ask.about == .partner else { return false }
            return meet.log == ask.instrument && ask.from == [meet.from] || meet.asksAfterEach(ask)
        }
    }

    /// How the forms that one person gives on one occasion are told apart.
    public enum Numbering: Sendable, Hashable {
        /// By the number of the meeting, from 1 to so many.
        case meetings(Int)
        /// By the number of the entry in a register, from 1 on.
        case entries
    }

    /// What the definition says.
    public let definition: ProgrammeDefinition
    /// What somebody wrote to say it.
    public let written: WrittenDefinition
    /// The warnings that the definition accepts, with its reasons.
    public internal(set) var accepted: [Acceptance.Accepted] = []
    /// SHA-256 of the definition's bytes.
    public let hash: String
    /// The areas in order.
    public let domains: [Domain]
    /// The instruments in order.
    public internal(set) var instruments: [Instrument]
    /// The stages in order.
    public let stages: [Stage]
    /// The instruments that gates ask people to have completed.
    public let gatedInstruments: Set<InstrumentID>
    /// The exporters in order.
    public let exporters: [(id: String, exporter: any Exporter)]
    /// The plugins that have a part in it, by kind and id.
    public let plugins: [Provenance.UsedPlugin]

    /// The instrument of that id.
    public func instrument(_ id: InstrumentID) -> Instrument? { instruments.first { $0.id == id } }
    /// The stage of that id.
    public func stage(_ id: StageID) -> Stage? { stages.first { $0.id == id } }
    /// The place of a stage in the order; nil for an unknown one.
    public func index(of stage: StageID) -> Int? { stages.firstIndex { $0.id == stage } }
    /// The roles on a side of a pair, in order.
    public func roles(on side: RoleSettings.Side) -> [RoleID] {
        definition.roles(on: side).map { RoleID($0) }
    }
    /// The instruments that people of a role must have completed before they are asked anything at a stage: those of
    /// every gate up to it, as far as the role is asked them before that gate.
    public func instrumentsToComplete(by role: RoleID, at stage: Int) -> [InstrumentID] {
        guard !gatedInstruments.isEmpty else { return [] }
        var instruments: [InstrumentID] = []
        for (index, gated) in stages.prefix(stage + 1).enumerated() {
            for instrument in gated.settings.gate.complete.map({ InstrumentID($0) })
            where !instruments.contains(instrument)
                && stages.prefix(index).contains(where: { earlier in
                    earlier.asks.contains { $0.instrument == instrument.name && $0.from.contains(role.name) }
                })
            {
                instruments.append(instrument)
            }
        }
        return instruments
    }
    /// Whether consent must be given before anybody is asked anything at a stage: from the first gate on.
    public func needsConsent(at stage: Int) -> Bool {
        stages.prefix(stage + 1).contains { $0.settings.gate.consent == .given }
    }
}
