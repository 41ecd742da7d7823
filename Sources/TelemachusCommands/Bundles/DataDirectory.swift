import Foundation
import TelemachusCore
import TelemachusProgramme
import TelemachusYAML

/// A data directory that made-up data go to.
struct DataDirectory {
    /// Where it lies.
    let path: String

    /// Stops where the directory holds data that nobody says are invented.
    func checkThatItMayBeReplaced() throws {
        let present = SimulatedCohort.fileNames.filter { InputFile.kind(of: path + "/" + $0).exists }
        let isFile = InputFile.kind(of: path).exists && !InputFile.kind(of: path).isDirectory
        guard isFile || !present.isEmpty && !isInvented else { return }
        throw CommandStop(
            status: .refused,
            message: "\(path): error: something is here already [directory-not-empty]\n"
                + "  = help: name another directory; only data whose data.yaml says 'origin: invented' are replaced\n")
    }

    /// Writes the files, and takes away those that told of the people before them.
    func replace(with files: [ExportedFile]) throws {
        try OutputDirectory(path: path).write(files)
        let written = Set(files.map(\.path))
        for name in SimulatedCohort.fileNames where !written.contains(name) {
            try? FileManager.default.removeItem(atPath: path + "/" + name)
        }
    }

    private var isInvented: Bool {
        guard let source = try? InputFile.read(path + "/data.yaml") else { return false }
        var sources = SourceList()
        let document = YAMLDocument.read(source, into: &sources)
        var reader = DefinitionReader()
        return !document.diagnostics.hasErrors
            && DataProvenance.read(document.root, &reader)?.origin == .invented && !reader.hasErrors
    }
}
