public import TelemachusCore

/// Figures about the organisation that the programme is to move: what they are before, and what they are to reach.
///
/// Baseline, target, direction and source stand in the definition before anything is measured. The figures are about
/// the organisation and published as they are, so the form is filled in about the programme, never about a person.
public struct KeyIndicatorsInstrument: SummingInstrument {
    /// The indicators.
    public struct Settings: TelemachusCore.Configuration {
        /// The indicators by name.
        public var indicators = Named<IndicatorSettings>()

        /// No indicator yet.
        public init() {}

        /// The declared fields.
        public static var fields: [Field<Settings>] {
            [
                .required(
                    "indicators", \.indicators, .map(of: .object(IndicatorSettings.self)),
                    help: "The indicators: a name for each, which files use, and what it is, where it is read, what it "
                        + "was and what it is to reach.")
            ]
        }
    }

    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "key-indicators", version: "1.0.0", title: "Key indicators",
        summary: "Figures about the organisation with unit, source, baseline, target and direction fixed beforehand. "
            + "Collect it with 'about: programme' and 'together: yes'.",
        licence: "Apache-2.0; the wording of the indicators is the definition's.",
        citation: "Key performance indicators such as engagement and retention, and outcomes against predetermined "
            + "metrics, are asked for by Robertson and Ferguson, Reverse mentoring: our journey towards "
            + "intergenerational collaboration, American Nurse (opinion).",
        example: """
            use: key-indicators
            with:
              indicators:
                retention:
                  title: Nurses still employed after a year
                  unit: percent
                  source: Personnel records of the hospital
                  better: higher
                  baseline: 81
                  target: 85
                  maximum: 100
            """)

    /// A number for each indicator.
    public let scoring: ItemScoring

    /// The form with the indicators listed.
    ///
    /// - Throws: `too-few`, `empty-range`, `target-does-not-fit`, `former-name-in-use`, `former-name-twice`.
    public init(_ settings: Settings, in context: DefinitionContext) throws(ConfigurationProblem) {
        let findings = settings.findings
        guard findings.isEmpty else { throw ConfigurationProblem(findings) }
        scoring = ItemScoring(settings.indicators.map { ScaledItem($0.name, $0.value) })
    }

    /// An indicator measured, and one that was not.
    public static var workedExamples: [WorkedExample] {
        let two = """
            indicators:
              retention:
                { title: Retention, unit: percent, source: Personnel records, better: higher, baseline: 81, target: 85 }
              late-entries: { title: Late entries, source: Audit of records, better: lower, target: 10 }
            """
        return [
            WorkedExample(
                title: "The figure is the score", configuration: two,
                answers: ["retention": "86.5", "late-entries": "12"],
                scores: ["retention": 86.5, "late-entries": 12], source: "By definition."),
            WorkedExample(
                title: "What was not measured is missing, not 0", configuration: two, answers: ["retention": "86.5"],
                scores: ["retention": 86.5, "late-entries": nil], source: "By definition."),
        ]
    }
}

extension ScaledItem {
    /// The indicator of that name.
    fileprivate init(_ id: String, _ indicator: IndicatorSettings) {
        self.init(
            Item(
                id: id, prompt: indicator.title, format: .number(indicator.bounds, unit: indicator.unit),
                isRequired: false, help: Text("Source: {source}").replacing("source", with: indicator.source),
                disclosure: .published, formerIDs: indicator.formerIDs),
            target: Target(
                value: indicator.target, direction: indicator.better, baseline: indicator.baseline,
                source: indicator.source))
    }
}
