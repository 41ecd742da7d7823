public import TelemachusCore

extension AnalysedProgramme {
    /// The report in a format.
    ///
    /// The first exporter of the definition that writes reports in the format writes it, with the settings that it has
    /// there. Where the definition names none, the first of the registry does that needs no settings.
    ///
    /// - Parameters:
    ///   - format: what it is written in.
    ///   - registry: the plugins to choose from.
    /// - Returns: the text; nil where no exporter writes reports in the format.
    /// - Throws: ``ExportFailure`` where the exporter cannot write.
    public func report(as format: ReportFormat, from registry: Registry) throws(ExportFailure) -> String? {
        let named = programme.exporters.lazy.map { ($0.id, $0.exporter) }
        let others = registry.registrations(of: .exporter).lazy.compactMap { registration in
            var reader = DefinitionReader()
            return registration.makeExporter(nil, in: DefinitionContext(), &reader)
                .map { (registration.descriptor.id, $0) }
        }
        guard let (id, writer) = named.first(writing: format) ?? others.first(writing: format) else { return nil }
        do {
            return try writer.report(on: maker.record(for: type(of: writer).audience), as: format)
        } catch {
            throw ExportFailure(exporter: id, problem: error)
        }
    }
}

extension Sequence where Element == (String, any Exporter) {
    /// The first exporter that writes reports in the format, with its id.
    fileprivate func first(writing format: ReportFormat) -> (String, any ReportWriter)? {
        for (id, exporter) in self {
            if let writer = exporter as? any ReportWriter, type(of: writer).formats.contains(format) {
                return (id, writer)
            }
        }
        return nil
    }
}
