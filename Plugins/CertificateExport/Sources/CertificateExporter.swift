import Mustache
public import TelemachusCore
import TelemachusPages

/// Writes one printable page for each person who took part: `certificates/NAME.html`.
///
/// A certificate tells of attendance alone, and of nobody else's. The name is written by hand, for the programme knows
/// codes and no names.
public struct CertificateExporter: Exporter {
    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "certificate", version: "1.0.0", title: "Certificates",
        summary: "One printable page for each person who took part in sessions, with their number, their time and the "
            + "period, for continuing education.",
        example: """
            use: certificate
            with:
              minimum-sessions: 4
              issuer: Department of Medical Education
            """)

    /// Coordinators, who write the names in and sign.
    public static let audience = Audience.coordinator

    private let settings: CertificateSettings

    /// Takes the settings; none of them can be refused.
    public init(_ configuration: CertificateSettings, in context: DefinitionContext) throws(ConfigurationProblem) {
        settings = configuration
    }

    /// The pages, in the order of the attendance.
    ///
    /// - Throws: where hours are to come from a plan that has none.
    public func files(for record: ProgrammeRecord) throws(ExportProblem) -> [ExportedFile] {
        guard let template = Template.page else {
            throw .notRepresentable("the certificate's own template cannot be read")
        }
        let attendance = record.attendance.filter { $0.sessions >= settings.minimumSessions }
        if settings.hours == .planned, attendance.contains(where: { $0.plannedMinutes == nil }) {
            throw .notRepresentable(
                "'hours-from: planned' needs sessions of a planned length; plan one in the session log, or write "
                    + "'hours-from: logged'")
        }
        var names = FileNames(orElse: "certificate")
        return attendance.map { attendance in
            let page = CertificatePage(
                attendance: attendance, settings: settings, outline: record.outline, provenance: record.provenance)
            return ExportedFile(
                path: "certificates/\(names.name(for: attendance.person)).html",
                text: template.render(page.content.value))
        }
    }
}
