/// A way of writing results out.
///
/// What you provide: files, made from a record as a pure function. What you get: the record, already cut down to
/// what your declared audience may see: confidential answers are not in it, small groups are suppressed in it,
/// people are pseudonyms in it. The core writes the files, all or none, inside the output directory.
public protocol Exporter: Plugin {
    /// For whom the files are. It decides what the record holds.
    static var audience: Audience { get }

    /// The files for a record. The same record gives the same bytes.
    func files(for record: ProgrammeRecord) throws(ExportProblem) -> [ExportedFile]
}

/// For whom a view or an export is.
public enum Audience: String, Sendable, CaseIterable {
    /// The board, the sponsor, the public: figures about groups, no rows.
    case sponsor
    /// A statistician: pseudonymous rows besides the figures.
    case analyst
    /// The coordinator: logistics, and the briefs to hand on.
    case coordinator
}

/// A file that an exporter wants written.
public struct ExportedFile: Sendable, Hashable {
    /// The path below the output directory, with forward slashes.
    public var path: String
    /// The content.
    public var bytes: [UInt8]

    /// A text file.
    public init(path: String, text: String) {
        self.path = path
        self.bytes = Array(text.utf8)
    }
}

/// Why an exporter could not write.
public enum ExportProblem: Error, Sendable, Hashable {
    /// The record cannot be shown in this format; the sentence says why and holds no participant's data.
    case notRepresentable(String)
}
