public import TelemachusCore

/// The main job: a programme and its data, played to the end and analysed; exporters write when they are asked.
public struct BundleRun: Sendable {
    /// The figures.
    public let analysed: AnalysedProgramme
    /// The record that results.json is made of.
    public var record: ProgrammeRecord { analysed.record }

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
        analysed = try AnalysedProgramme(
            of: state, inputHash: data.hash, seed: seed, dataNotice: data.provenance.notice)
    }

    /// The files of every exporter that the definition names, and results.json.
    ///
    /// - Throws: ``ExportFailure`` where an exporter cannot write.
    public func files() throws(ExportFailure) -> [ExportedFile] { try analysed.files() }
}
