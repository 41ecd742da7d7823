// The host: which plugins this program has. Take a line out here and its name out of Package.swift, and the plugin is
// gone; nothing else knows of it.

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
import TelemachusCommands
import TelemachusCore
import Willingness

TelemachusTool.main(plugins: [
    .domains(ClinicalSevenDomains.self),
    .domains(ListedDomainSet.self),
    .instrument(BatteryInstrument.self),
    .instrument(QuestionnaireInstrument.self),
    .instrument(InterviewInstrument.self),
    .instrument(WillingnessInstrument.self),
    .instrument(SessionLogInstrument.self),
    .policy(RandomWithPreferencesPolicy.self),
    .exporter(ReportExporter.self),
    .exporter(BriefExporter.self),
    .exporter(CSVExporter.self),
    .exporter(JSONExporter.self),
])
