import Foundation
import TelemachusCore

/// Writes the files of a run, all or none.
struct OutputDirectory {
    let path: String
    /// Whether new files are for their owner alone; files that are there keep their permissions.
    var isPrivate = false

    /// Writes every file under a temporary name first and puts them in place once all are on the disk, so that a full
    /// disk leaves the directory as it was.
    func write(_ files: [ExportedFile]) throws {
        let manager = FileManager.default
        var staged: [(temporary: String, final: String)] = []
        do {
            for file in files {
                let final = path + "/" + file.path
                let temporary = final + ".part"
                try manager.createDirectory(
                    atPath: (final as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
                staged.append((temporary, final))
                try stage(file, at: temporary, for: final)
            }
            for (temporary, final) in staged { try replace(final, with: temporary) }
        } catch {
            for (temporary, _) in staged { try? manager.removeItem(atPath: temporary) }
            throw CommandStop(
                status: .problems,
                message: HumanRenderer(sources: SourceList()).render([
                    Diagnostic(
                        "cannot-write", "the files cannot be written here", file: path,
                        help: "check that it is a directory that you may write to, and that the disk has room")
                ]))
        }
    }

    private func stage(_ file: ExportedFile, at temporary: String, for final: String) throws {
        guard isPrivate else { return try Data(file.bytes).write(to: URL(fileURLWithPath: temporary)) }
        let manager = FileManager.default
        let permissions = (try? manager.attributesOfItem(atPath: final))?[.posixPermissions] ?? 0o600
        guard manager.createFile(atPath: temporary, contents: nil, attributes: [.posixPermissions: permissions])
        else { throw CocoaError(.fileWriteUnknown) }
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: temporary))
        try handle.write(contentsOf: Data(file.bytes))
        try handle.close()
    }

    /// Writes one file; a directory that is missing is made.
    static func write(_ text: String, to path: String, isPrivate: Bool = false) throws {
        let directory = (path as NSString).deletingLastPathComponent
        try OutputDirectory(path: directory.isEmpty ? "." : directory, isPrivate: isPrivate).write([
            ExportedFile(path: (path as NSString).lastPathComponent, text: text)
        ])
    }

    private func replace(_ final: String, with temporary: String) throws {
        guard rename(temporary, final) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}
