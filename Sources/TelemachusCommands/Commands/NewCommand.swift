import ArgumentParser
import Foundation
import TelemachusCore
import TelemachusProgramme

/// `telemachus new`: a bundle to start from.
struct NewCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Copy a bundled programme to start from.",
        discussion: """
            The copy holds the definition, its data, and the schema by which editors complete and check the definition
            (telemachus.schema.json). A directory that is not empty is refused.
            """)

    @Argument(help: "The bundle's id, or a directory.")
    var bundle: String

    @Argument(help: "Where the copy goes.")
    var directory: String

    func run(in environment: ToolEnvironment) throws {
        let source = try environment.library.directory(for: bundle)
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
        do {
            try manager.createDirectory(atPath: directory, withIntermediateDirectories: true)
            for name in try manager.contentsOfDirectory(atPath: source).sorted() where name != "expected" {
                try manager.copyItem(atPath: source + "/" + name, toPath: directory + "/" + name)
            }
            try SchemaComment.pointHome(filesBelow: directory, environment.registry)
        } catch {
            throw CommandStop(
                status: .problems,
                message: "\(directory): error: the files cannot be written here [cannot-write]\n"
                    + "  = help: check that you may write there, and that the disk has room\n")
        }
        let definition = try environment.library.definition(for: directory)
        environment.output.result(
            """
            \(directory) holds a copy of \(bundle).
            Next: edit \(definition), then
              telemachus check \(directory)
              telemachus run \(directory) --out results

            """)
    }
}
