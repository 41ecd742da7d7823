import Crypto
public import TelemachusCore

extension AnalysedProgramme {
    /// The figures of a live programme as its journal stands.
    ///
    /// The same journal gives the same figures, whenever they are reckoned. The journal's head stands for the data, for
    /// it depends on every entry; each draw has a seed of its own, of which the provenance names the first.
    /// - Parameters:
    ///   - state: where the programme stands.
    ///   - head: where the journal stands.
    /// - Throws: where a score is not finite, which only a faulty instrument can give.
    public init(of state: ProgrammeState, at head: JournalHead) throws {
        try self.init(of: state, inputHash: head.hash, seed: state.draws.first?.seed ?? 0)
    }
}

extension Exporting {
    /// What the journal keeps of files that leave a live programme: who made them, and a hash by which they are known.
    public init(of files: [ExportedFile], by exporters: [String]) {
        var hash = SHA256()
        for file in files.sorted(by: { $0.path < $1.path }) {
            hash.update(data: Array("\(file.path)\n\(file.bytes.count)\n".utf8))
            hash.update(data: file.bytes)
        }
        self.init(exporters: exporters, files: hash.finalize().hexadecimal)
    }
}
