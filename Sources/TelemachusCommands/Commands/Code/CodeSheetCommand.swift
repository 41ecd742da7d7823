import ArgumentParser
import Foundation
import TelemachusProgramme

/// `telemachus code sheet`: a table of texts for one coder to fill in.
struct CodeSheetCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet", abstract: "Write the texts for a coder to fill in, without who wrote them.",
        discussion: """
            The sheet is confidential: it holds what people wrote. Its order is drawn, and nothing in it says who wrote \
            a text, in which role or when. The coder writes codes under 'codes', several with semicolons between them, \
            '-' where none fits, and nothing where the text is still to be judged. With --out, the codebook is written \
            beside the sheet.

            The coder 'agreed' gets the texts on which coders differ, with what each of them gave.
            """)

    @Argument(help: "A definition with data beside it, a directory that holds both, or a bundle's id.")
    var definition: String?

    @OptionGroup var place: CodingPlace

    @Option(help: "A short id of the coder, such as A; it stands in exports.")
    var coder: String

    @Option(help: "Where the order is drawn from; left out, the data's own seed.")
    var seed: UInt64?

    @Option(help: ArgumentHelp("Write to this file instead of printing.", valueName: "file"))
    var out: String?

    func validate() throws {
        try place.check([definition].compactMap(\.self), after: "a definition", count: 0)
        guard CoderName.isValid(coder) else {
            throw ValidationError("--coder '\(coder)': \(CoderName.rule); \(CoderName.advice).")
        }
    }

    func run(in environment: ToolEnvironment) throws {
        let (work, own) = try environment.codingWork(at: place, definition)
        let sheet = work.sheet(for: coder, seed: seed ?? own ?? 1)
        guard let out else { return environment.output.result(sheet) }
        let stem = out.hasSuffix(".csv") ? String(out.dropLast(4)) : out
        try OutputDirectory.write(sheet, to: out, isPrivate: true)
        try OutputDirectory.write(work.codebook.csv, to: stem + "-codebook.csv")
        environment.output.result(
            "\(work.length(ofSheetFor: coder).of("text")) for coder \(coder): \(out)\n"
                + "The codebook: \(stem)-codebook.csv\nThe sheet is confidential: it holds what people wrote.\n")
    }
}
