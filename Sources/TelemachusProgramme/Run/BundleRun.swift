public import TelemachusCore

/// The main job: a programme and its data, played to the end and analysed; exporters write when they are asked.
public struct BundleRun: Sendable {
    /// The record that results.json is made of.
    public let record: ProgrammeRecord
    let programme: Programme
    let maker: RecordMaker

    /// Plays and analyses.
    ///
    /// - Parameters:
    ///   - programme: the checked definition.
    ///   - data: what happened.
    ///   - seed: the seed of every draw; nil for the data's own, and 1 where they name none.
    ///   - journal: takes what happens.
    /// - Throws: ``ProgrammeRun/Refusal`` where a draw is forbidden, ``ProgrammeRun/Misfit`` where answers do not fit
    ///   the pairs, and whatever the journal throws.
    public init(
        _ programme: Programme, _ data: BundleData, seed: UInt64?, journal: any Journal
    ) throws {
        let seed = seed ?? data.provenance.seed.map { UInt64($0) } ?? 1
        let state = try ProgrammeRun(of: programme, seed: seed, journal: journal).play(data)
        let analysis = Analysis(of: state)
        let results = try analysis.results()
        let provenance = Provenance(
            toolVersion: ToolVersion.current, plugins: programme.plugins, definitionHash: programme.hash,
            inputHash: data.hash, seed: seed, dataNotice: data.provenance.notice)
        let maker = RecordMaker(analysis, results: results, provenance: provenance)
        self.programme = programme
        self.maker = maker
        record = maker.record(for: .sponsor)
    }

    /// The files of every exporter that the definition names, and results.json.
    ///
    /// - Throws: ``ExportFailure`` where an exporter cannot write.
    public func files() throws(ExportFailure) -> [ExportedFile] {
        var files = [ExportedFile(path: "results.json", text: ResultsDocument.json(record).text)]
        for (id, exporter) in programme.exporters {
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
