import Assignment
import Battery
import BriefExport
import CSVExport
import CertificateExport
import ClinicalSeven
import Complementary
import Coordinator
import DomainSets
import InstrumentCatalogue
import Interview
import JSONExport
import ListedDomains
import Preference
import Questionnaire
import RandomWithPreferences
import ReportExport
import SelfSelected
import SessionLog
import Stable
public import TelemachusCore
import Willingness

/// The plugins that Telemachus comes with, for a host to take as they are or with its own added.
///
/// Take a line out here and its name out of Package.swift, and the plugin is gone; nothing else knows of it.
public enum BuiltInPlugins {
    /// One registration a plugin.
    public static let registrations: [Registration] = [
        .domains(ClinicalSevenDomains.self),
        .domains(ListedDomainSet.self),
        .domains(NursingDigitalDomains.self),
        .domains(MedicalEducationDomains.self),
        .domains(InclusionDomains.self),
        .domains(WellbeingDomains.self),
        .instrument(BatteryInstrument.self),
        .instrument(QuestionnaireInstrument.self),
        .instrument(InterviewInstrument.self),
        .instrument(WillingnessInstrument.self),
        .instrument(PreferenceInstrument.self),
        .instrument(SessionLogInstrument.self),
        .instrument(GoalsInstrument.self),
        .instrument(GoalReviewInstrument.self),
        .instrument(TrainingChecklistInstrument.self),
        .instrument(AgreementInstrument.self),
        .instrument(ExpectationsInstrument.self),
        .instrument(AttributesInstrument.self),
        .instrument(SessionPulseInstrument.self),
        .instrument(RelationshipHealthInstrument.self),
        .instrument(PsychologicalSafetyInstrument.self),
        .instrument(BenefitsInstrument.self),
        .instrument(SystemUsabilityScaleInstrument.self),
        .instrument(RecommendationScoreInstrument.self),
        .instrument(LicensedScaleInstrument.self),
        .instrument(BarriersInstrument.self),
        .instrument(IncidentInstrument.self),
        .instrument(KeyIndicatorsInstrument.self),
        .policy(RandomWithPreferencesPolicy.self),
        .policy(AssignmentPolicy.self),
        .policy(ComplementaryPolicy.self),
        .policy(StablePolicy.self),
        .policy(SelfSelectedPolicy.self),
        .policy(CoordinatorPolicy.self),
        .exporter(ReportExporter.self),
        .exporter(BriefExporter.self),
        .exporter(CertificateExporter.self),
        .exporter(CSVExporter.self),
        .exporter(JSONExporter.self),
    ]
}
