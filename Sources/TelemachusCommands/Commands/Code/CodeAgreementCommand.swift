import ArgumentParser
import Foundation
import TelemachusCore
import TelemachusProgramme

/// `telemachus code agreement`: how far coders agree, and what they have still to settle.
struct CodeAgreementCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement", abstract: "Tell how far coders agreed before they talked, and where they differ.",
        discussion: """
            Kappa is Cohen's and for two coders; alpha is Krippendorff's for nominal data. The first line of a text is \
            over all codes, the others are about whether a code is there. Codes that were merged count as one.

            This is for coders and whoever leads them: no figure is left out for being about few people.
            """)

    @Argument(help: "A definition with data beside it, a directory that holds both, or a bundle's id.")
    var definition: String?

    @OptionGroup var place: CodingPlace

    @Flag(help: "Print one JSON document.")
    var json = false

    func validate() throws { try place.check([definition].compactMap(\.self), after: "a definition", count: 0) }

    func run(in environment: ToolEnvironment) throws {
        let (work, _) = try environment.codingWork(at: place, definition)
        let lines = try work.agreement()
        let open = work.disagreements
        environment.output.result(
            json
                ? JSONValue.object([
                    ("agreement", .array(lines.map(ResultsDocument.json))),
                    ("disagreements", .array(open.map(Self.json))),
                ]).text : AgreementText(lines: lines, disagreements: open).text)
    }

    private static func json(_ disagreement: CodingWork.Disagreement) -> JSONValue {
        .object([
            ("segment", .string(disagreement.mark)),
            (
                "given",
                .array(
                    disagreement.given.map { given in
                        .object([
                            ("coder", .string(given.coder)), ("codes", .array(given.codes.map { .string($0) })),
                        ])
                    })
            ),
        ])
    }
}

/// The agreement as coders read it.
struct AgreementText {
    let lines: [ContentAnalysis.Agreement]
    let disagreements: [CodingWork.Disagreement]

    /// The whole text.
    var text: String {
        guard !lines.isEmpty else { return "No text was judged by two coders yet.\n" }
        let texts = lines.reduce(into: [String]()) { if $0.last != $1.texts { $0.append($1.texts) } }
        return (texts.map(table) + [differences]).joined(separator: "\n")
    }

    private func table(of texts: String) -> String {
        let own = lines.filter { $0.texts == texts }
        let judged = own.first?.segments.description ?? ""
        var text = "\(texts): \((own.first?.coders ?? 0).of("coder")), \(judged) texts judged by two or more\n"
        let rows = own.map { [$0.code ?? "all codes", share($0.observed), figure($0.kappa), figure($0.alpha)] }
        text += aligned([["", "agreed", "kappa", "alpha"]] + rows)
        for note in own.first?.notes ?? [] { text += "Note: \(note).\n" }
        return text
    }

    private var differences: String {
        guard !disagreements.isEmpty else { return "Nothing is left to settle.\n" }
        return "To settle: \(disagreements.count.of("text"))\n"
            + aligned(
                disagreements.map { disagreement in
                    ["  " + disagreement.mark]
                        + disagreement.given.map { given in
                            "\(given.coder): " + (given.codes.isEmpty ? "-" : given.codes.joined(separator: ";"))
                        }
                })
    }

    private func share(_ share: Double?) -> String { share.map { Self.fixed($0 * 100, 1) + " %" } ?? "-" }

    private func figure(_ value: Double?) -> String { value.map { Self.fixed($0, 3) } ?? "-" }

    /// A number with so many decimals.
    private static func fixed(_ value: Double, _ decimals: Int) -> String {
        value.formatted(.number.precision(.fractionLength(decimals)).grouping(.never).locale(Locale(identifier: "en")))
    }

    private func aligned(_ rows: [[String]]) -> String {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            var line = cells.joined(separator: "  ")
            while line.hasSuffix(" ") { line.removeLast() }
            return line + "\n"
        }.joined()
    }
}
