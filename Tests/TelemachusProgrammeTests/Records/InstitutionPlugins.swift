import BriefExport
import CSVExport
import CertificateExport
import JSONExport
import ReportExport
import SessionLog
import TelemachusCore
import TelemachusTestSupport

@testable import TelemachusProgramme

/// A licensed form of which the plugin has the structure: a mark in every place where its words can stand.
struct LicensedForm: Instrument {
    static let descriptor = PluginDescriptor(
        id: "licensed-form", version: "1.0.0", title: "Licensed form", summary: "A form.", rights: .structureOnly,
        example: "use: licensed-form")
    static var workedExamples: [WorkedExample] { [] }

    let items = [
        Item(
            id: "first", prompt: "MARK-PROMPT-1",
            format: .scale(Scale(points: 1...5, labels: [1: "MARK-LOW", 5: "MARK-HIGH"])), help: "MARK-HELP"),
        Item(
            id: "second", prompt: Text("MARK-PROMPT-2", translations: ["cy": "MARK-WELSH"]),
            format: .choice([
                AnswerOption(id: "often", title: "MARK-OFTEN"), AnswerOption(id: "never", title: "MARK-NEVER"),
            ])),
        Item(
            id: "third", prompt: "MARK-PROMPT-3", format: .choices([AnswerOption(id: "any", title: "MARK-ANY")]),
            isRequired: false),
        Item(id: "fourth", prompt: "MARK-PROMPT-4", format: .yesNo, isRequired: false),
        Item(id: "fifth", prompt: "MARK-PROMPT-5", format: .text(limit: 80), isRequired: false),
        Item(
            id: "sixth", prompt: "MARK-PROMPT-6", format: .scale(Scale(points: 1...5, labels: [3: "MARK-MIDDLE"])),
            isRequired: false),
    ]
    let scores = [
        ScoreDeclaration(id: "first", title: "MARK-PROMPT-1", level: .ordinal, range: 1...5),
        ScoreDeclaration(id: "fourth", title: "MARK-PROMPT-4", level: .count),
        ScoreDeclaration(
            id: "both", title: "Exhaustion", level: .ordinal, range: 2...10,
            items: [ScoredItem("first"), ScoredItem("sixth")]),
    ]

    init(_ configuration: NoConfiguration, in context: DefinitionContext) {}

    func score(_ answers: Answers) -> Scores {
        [
            "first": MissingRule.completeOnly.sum(of: [answers["first"]?.number]),
            "fourth": MissingRule.completeOnly.sum(of: [answers["fourth"]?.number]),
            "both": MissingRule.completeOnly.sum(of: [answers["first"]?.number, answers["sixth"]?.number]),
        ]
    }
}

/// Figures about an organisation.
struct OrganisationFigures: Instrument {
    static let descriptor = PluginDescriptor(
        id: "organisation-figures", version: "1.0.0", title: "Figures", summary: "Figures.",
        example: "use: organisation-figures")
    static var workedExamples: [WorkedExample] { [] }

    let items = [
        Item(
            id: "retention", prompt: "Retention?", format: .number(0...100, unit: "percent"), isRequired: false,
            disclosure: .published),
        Item(
            id: "late", prompt: "Late entries?", format: .wholeNumber(0...999, unit: nil), isRequired: false,
            disclosure: .published),
    ]
    let scores = [
        ScoreDeclaration(
            id: "retention", title: "Retention", level: .interval, unit: "percent", disclosure: .published,
            target: Target(value: 85, direction: .higher, baseline: 81, source: "Personnel records")),
        ScoreDeclaration(
            id: "late", title: "Late entries", level: .count, disclosure: .published,
            target: Target(value: 10, direction: .lower)),
    ]

    init(_ configuration: NoConfiguration, in context: DefinitionContext) {}

    func score(_ answers: Answers) -> Scores {
        [
            "retention": MissingRule.completeOnly.sum(of: [answers["retention"]?.number]),
            "late": MissingRule.completeOnly.sum(of: [answers["late"]?.number]),
        ]
    }
}

extension Registry {
    /// The tiny plugins, the two above, a session log, and every exporter that Telemachus comes with.
    static var institution: Registry {
        get throws(RegistryProblem) {
            try Registry(
                Registry.tiny.registrations + [
                    .instrument(LicensedForm.self), .instrument(OrganisationFigures.self),
                    .instrument(SessionLogInstrument.self), .exporter(ReportExporter.self),
                    .exporter(BriefExporter.self), .exporter(CSVExporter.self), .exporter(JSONExporter.self),
                    .exporter(CertificateExporter.self),
                ])
        }
    }

    /// Every exporter with the settings that it has by itself.
    var exporters: [(id: String, exporter: any Exporter)] {
        registrations(of: .exporter).compactMap { registration in
            var reader = DefinitionReader()
            return registration.makeExporter(nil, in: DefinitionContext(), &reader)
                .map { (registration.descriptor.id, $0) }
        }
    }
}

extension TinyDefinition {
    /// The definition with those plugins: the programme, where it is right, and everything that is told of it.
    func checkedByInstitution() throws -> (programme: Programme?, diagnostics: [Diagnostic]) {
        let outcome = ProgrammeLoader(registry: try .institution).load(MarkedSource(yaml).source)
        return (outcome.programme, outcome.diagnostics)
    }

    /// The checked programme of those plugins.
    func institutionProgramme() throws -> Programme {
        let (programme, diagnostics) = try checkedByInstitution()
        guard let programme else { throw NoProgramme(problems: diagnostics.map(\.message)) }
        return programme
    }
}

extension AnalysedProgramme {
    /// What happened, analysed.
    init(of programme: Programme, _ facts: [Fact]) throws {
        try self.init(of: ProgrammeState(of: programme, facts: facts), inputHash: "i", seed: 1)
    }

    /// Every file of every exporter, by path.
    func everyFile() throws -> [String: String] {
        let files = try files(of: Registry.institution.exporters)
        return Dictionary(files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }) { $0 + $1 }
    }
}
