public import TelemachusCore

/// One thing that every plugin of a kind must keep.
public struct ConformanceCheck: Sendable {
    /// What is looked at.
    enum Trial: Sendable {
        /// A plugin of any kind: its descriptor, its configuration, its example.
        case plugin(@Sendable (PluginCase) -> [Miss])
        /// An instrument as one configuration makes it.
        case instrument(@Sendable (InstrumentCase) -> [Miss])
        /// A domain set as its example makes it.
        case domains(@Sendable ([Domain]) -> [Miss])
        /// A policy as its example makes it.
        case policy(@Sendable (PolicyCase) -> [Miss])
        /// An exporter as its example makes it.
        case exporter(@Sendable (ExporterCase) -> [Miss])
    }

    /// The stable name in kebab case.
    public let id: String
    /// The kinds of plugin that are held to it.
    public let kinds: [PluginKind]
    /// What must be so, in one sentence without a full stop.
    public let promise: String
    /// What to do where it is not so.
    public let help: String
    let trial: Trial

    init(_ id: String, _ promise: String, help: String, of kinds: [PluginKind]? = nil, _ trial: Trial) {
        self.id = id
        self.promise = promise
        self.help = help
        self.trial = trial
        self.kinds =
            kinds
            ?? {
                switch trial {
                case .plugin: PluginKind.allCases
                case .instrument: [.instrument]
                case .domains: [.domains]
                case .policy: [.policy]
                case .exporter: [.exporter]
                }
            }()
    }
}

/// What a check found: what was so, and what to do again to see it.
struct Miss: Hashable, Sendable {
    var found: String
    var reproduce: String?

    init(_ found: String, _ reproduce: String? = nil) {
        self.found = found
        self.reproduce = reproduce
    }
}

extension [Miss] {
    /// A miss unless the condition holds.
    static func unless(_ holds: Bool, _ found: @autoclosure () -> String, _ reproduce: String? = nil) -> [Miss] {
        holds ? [] : [Miss(found(), reproduce)]
    }
}

extension Sequence {
    /// What is found in the elements, one after the other, until there is enough to tell.
    ///
    /// Each is looked at once: a plugin at fault may do otherwise the second time.
    func misses(_ find: (Element) -> [Miss]) -> [Miss] {
        var misses: [Miss] = []
        for element in self where misses.count < Conformance.toldPerCheck { misses += find(element) }
        return misses
    }

    /// The same where an element has one thing to find at most.
    func firstMisses(_ find: (Element) -> Miss?) -> [Miss] { misses { find($0).map { [$0] } ?? [] } }
}
