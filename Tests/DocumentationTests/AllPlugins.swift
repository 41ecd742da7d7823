import Battery
import BriefExport
import CSVExport
import ClinicalSeven
import Interview
import JSONExport
import ListedDomains
import Questionnaire
import RandomWithPreferences
import ReportExport
import SessionLog
import TelemachusCore
import Willingness

/// The plugins that the documentation may speak of.
enum AllPlugins {
    static var registry: Registry {
        get throws(RegistryProblem) {
            try Registry([
                .domains(ClinicalSevenDomains.self), .domains(ListedDomainSet.self),
                .instrument(BatteryInstrument.self), .instrument(QuestionnaireInstrument.self),
                .instrument(InterviewInstrument.self), .instrument(WillingnessInstrument.self),
                .instrument(SessionLogInstrument.self), .policy(RandomWithPreferencesPolicy.self),
                .exporter(ReportExporter.self), .exporter(BriefExporter.self), .exporter(CSVExporter.self),
                .exporter(JSONExporter.self),
            ])
        }
    }
}
