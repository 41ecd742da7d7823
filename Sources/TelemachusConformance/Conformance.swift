public import TelemachusCore

/// The checks that every plugin must pass, as functions that return what they found.
///
/// A plugin's tests, `telemachus plugins ID --check` and `telemachus check` of an instrument file all call these.
public enum Conformance {
    /// How many findings of one check are told; the first are reason enough to look.
    static let toldPerCheck = 3

    /// Every check, in the order in which they are made.
    public static let checks: [ConformanceCheck] =
        descriptorChecks + configurationChecks + workedExampleChecks + itemChecks + scoreChecks + rangeChecks
        + missingChecks + disclosureChecks + simulationChecks + domainChecks + pairingChecks + promiseChecks
        + confidenceChecks
        + fileChecks + recordChecks

    /// What a plugin does otherwise than it must; nothing where it passes.
    ///
    /// - Parameters:
    ///   - registration: the plugin, as a host registers it.
    ///   - snapshot: what ``snapshot(of:)`` said when the plugin was published; nil where nothing is to be held to it.
    /// - Returns: the findings in the order of the checks, at most three of each.
    public static func findings(of registration: Registration, snapshot: String? = nil) -> [ConformanceFinding] {
        let plugin = PluginCase(registration, published: snapshot)
        return checks.filter { $0.kinds.contains(registration.kind) }.flatMap { check in
            let misses: [Miss] =
                switch check.trial {
                case .plugin(let trial): trial(plugin)
                case .instrument(let trial): plugin.instruments.flatMap(trial)
                case .domains(let trial): plugin.domains.map(trial) ?? []
                case .policy(let trial): plugin.policy.map(trial) ?? []
                case .exporter(let trial): plugin.exporter.map(trial) ?? []
                }
            return told(misses, by: check, of: registration.descriptor.id)
        }
    }

    /// What an instrument does otherwise than it must, as one configuration makes it.
    ///
    /// - Parameters:
    ///   - instrument: the instrument.
    ///   - id: the name that the definition gives to it.
    ///   - domains: the areas that it may ask about.
    /// - Returns: the findings in the order of the checks, at most three of each.
    public static func findings(
        of instrument: any Instrument, named id: String, domains: [Domain]
    ) -> [ConformanceFinding] {
        let asked = InstrumentCase("'\(id)'", instrument, twin: instrument, domains: domains)
        return checks.flatMap { check in
            guard case .instrument(let trial) = check.trial else { return [ConformanceFinding]() }
            return told(trial(asked), by: check, of: id)
        }
    }

    private static func told(_ misses: [Miss], by check: ConformanceCheck, of plugin: String) -> [ConformanceFinding] {
        var seen: Set<Miss> = []
        return misses.filter { seen.insert($0).inserted }.prefix(toldPerCheck).map { miss in
            ConformanceFinding(
                check: check.id, plugin: plugin, expected: check.promise, found: miss.found,
                reproduce: miss.reproduce, help: check.help)
        }
    }
}
