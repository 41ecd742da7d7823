import Foundation
import TelemachusCore

/// Writes the files of a run, all or none.
struct OutputDirectory {
    let path: String

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
                try Data(file.bytes).write(to: URL(fileURLWithPath: temporary))
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

    /// Writes one file; a directory that is missing is made.
    static func write(_ text: String, to path: String) throws {
        let directory = (path as NSString).deletingLastPathComponent
        try OutputDirectory(path: directory.isEmpty ? "." : directory).write([
            ExportedFile(path: (path as NSString).lastPathComponent, text: text)
        ])
    }

    private func replace(_ final: String, with temporary: String) throws {
        guard rename(temporary, final) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}
