public import TelemachusCore

/// A programme's figures, and the files that come of them: of a bundle that was run, or of a live programme.
public struct AnalysedProgramme: Sendable {
    /// The record that results.json is made of.
    public let record: ProgrammeRecord
    let programme: Programme
    let maker: RecordMaker

    /// Reckons every figure.
    ///
    /// - Parameters:
    ///   - state: what happened.
    ///   - inputHash: what tells it from everything else that could have happened.
    ///   - seed: the seed of the first draw.
    ///   - dataNotice: that the data are made up; nil for people's own.
    /// - Throws: where a score is not finite, which only a faulty instrument can give.
    public init(of state: ProgrammeState, inputHash: String, seed: UInt64, dataNotice: String? = nil) throws {
        let analysis = Analysis(of: state)
        let results = try analysis.results()
        let provenance = Provenance(
            toolVersion: ToolVersion.current, plugins: state.programme.plugins,
            definitionHash: state.programme.hash, inputHash: inputHash, seed: seed, dataNotice: dataNotice)
        programme = state.programme
        maker = RecordMaker(analysis, results: results, provenance: provenance)
        record = maker.record(for: .sponsor)
    }

    /// results.json.
    public var results: ExportedFile { ExportedFile(path: "results.json", text: ResultsDocument.json(record).text) }

    /// results.json, and the files of exporters.
    ///
    /// - Parameter exporters: the exporters with their ids; left out, all that the definition names.
    /// - Returns: the files.
    /// - Throws: ``ExportFailure`` where an exporter cannot write.
    public func files(of exporters: [(id: String, exporter: any Exporter)]? = nil) throws(ExportFailure)
        -> [ExportedFile]
    {
        var files = [results]
        for (id, exporter) in exporters ?? programme.exporters {
            do {
                files += try exporter.files(for: maker.record(for: type(of: exporter).audience))
            } catch {
                throw ExportFailure(exporter: id, problem: error)
            }
        }
        if let unsafe = files.first(where: { !$0.hasSafePath }) {
            throw ExportFailure(
                exporter: unsafe.path, problem: .notRepresentable("the path leaves the output directory"))
        }
        return files
    }
}

/// Why an exporter gave no files.
public struct ExportFailure: Error, Sendable {
    /// The exporter's id.
    public let exporter: String
    /// Its reason.
    public let problem: ExportProblem
}

extension ExportedFile {
    /// Whether the path stays below the output directory on every system.
    var hasSafePath: Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return !path.hasPrefix("/") && !path.contains("\\") && !path.contains("\0")
            && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }
}
