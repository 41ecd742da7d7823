import InstrumentCatalogue
import TelemachusCore
import TelemachusTestSupport
import Testing

/// The instruments of the catalogue by id, for tests that hold for all of them.
enum Catalogue {
    static let types: [any Instrument.Type] = [
        AgreementInstrument.self, AttributesInstrument.self, BarriersInstrument.self, BenefitsInstrument.self,
        ExpectationsInstrument.self, GoalReviewInstrument.self, GoalsInstrument.self, IncidentInstrument.self,
        KeyIndicatorsInstrument.self, LicensedScaleInstrument.self, PsychologicalSafetyInstrument.self,
        RecommendationScoreInstrument.self, RelationshipHealthInstrument.self, SessionPulseInstrument.self,
        SystemUsabilityScaleInstrument.self, TrainingChecklistInstrument.self,
    ]

    static let ids = types.map { $0.descriptor.id }

    static func type(_ id: String) throws -> any Instrument.Type {
        try #require(types.first { $0.descriptor.id == id })
    }

    /// An instrument with a configuration that must be accepted.
    static func instrument(_ id: String, with yaml: String) throws -> any Instrument {
        func accept<Made: Instrument>(_ type: Made.Type) throws -> any Instrument {
            try accepted(type, with: yaml)
        }
        return try accept(type(id))
    }
}

/// A worked example under its instrument's id.
struct Worked: CustomTestStringConvertible {
    let id: String
    let example: WorkedExample

    var testDescription: String { "\(id): \(example.title)" }

    static let all = Catalogue.types.flatMap { type in
        type.workedExamples.map { Worked(id: type.descriptor.id, example: $0) }
    }
}
