import Foundation
import TelemachusCore
import TelemachusProgramme
import TelemachusStore

/// Makes a live programme's directory, all of it or nothing.
struct WorkspaceMaker {
    /// Where it goes: a directory that does not exist or is empty.
    let directory: String

    /// Makes everything beside the directory first and puts it in place at the end.
    ///
    /// - Parameters:
    ///   - definition: the definition's files.
    ///   - facts: how the programme begins.
    ///   - stamp: when and by whom it is begun.
    /// - Throws: a ``CommandStop``, with everything as it was.
    func make(_ definition: DefinitionCopy, _ facts: [Fact], stamp: Stamp) throws {
        let manager = FileManager.default
        let target = InputFile.kind(of: directory)
        if target.exists,
            !target.isDirectory || !((try? manager.contentsOfDirectory(atPath: directory)) ?? [""]).isEmpty
        {
            throw CommandStop(
                status: .refused,
                message: "\(directory): error: something is here already [directory-not-empty]\n"
                    + "  = help: name a directory that does not exist or is empty\n")
        }
        let final = URL(filePath: directory).standardizedFileURL.path
        let staged = WorkspaceLayout(directory: final + ".part-\(UUID().uuidString)")
        do {
            try manager.createDirectory(atPath: staged.definition, withIntermediateDirectories: true)
            for (path, bytes) in definition.files {
                let file = staged.definition + "/" + path
                try manager.createDirectory(
                    atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
                try Data(bytes).write(to: URL(filePath: file))
            }
            let journal = try SQLiteJournal.create(path: staged.journal)
            try journal.append(facts, stamp: stamp)
            try journal.close()
            try put(staged, at: WorkspaceLayout(directory: final), isThere: target.exists)
        } catch {
            try? manager.removeItem(atPath: staged.directory)
            throw CommandStop(
                status: .problems,
                message: "\(directory): error: the files cannot be written here [cannot-write]\n"
                    + "  = help: check that you may write there, and that the disk has room\n")
        }
    }

    /// The journal comes last, for a directory without one is no live programme.
    private func put(_ staged: WorkspaceLayout, at final: WorkspaceLayout, isThere: Bool) throws {
        let manager = FileManager.default
        guard isThere else { return try manager.moveItem(atPath: staged.directory, toPath: final.directory) }
        do {
            try manager.moveItem(atPath: staged.definition, toPath: final.definition)
            try manager.moveItem(atPath: staged.journal, toPath: final.journal)
        } catch {
            try? manager.removeItem(atPath: final.definition)
            throw error
        }
        try? manager.removeItem(atPath: staged.directory)
    }
}
