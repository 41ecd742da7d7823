import TelemachusCore
import Testing

@testable import CSVExport

@Suite("Where the tables come from")
struct ProvenanceTests {
    @Test("stands in provenance.csv")
    func table() throws {
        #expect(
            try ProgrammeRecord.empty(release: "Approved by the board, 2026-03-31").file("provenance.csv") == """
                key,value
                notice,These data are made up.
                programme,pilot
                title,Fellows mentor consultants
                toolVersion,1.0.0
                definitionHash,0f1e2d
                inputHash,3c4b5a
                seed,18446744073709551615
                minimumGroup,5
                release,"Approved by the board, 2026-03-31"
                plugins,instrument battery 1.2.0 (Battery)
                plugins,exporter csv 1.0.0 (CSVExport)

                """)
    }

    @Test("stands in README.txt, with what the data are, every column and the terms")
    func readme() throws {
        let text = try ProgrammeRecord.onePerson.file("README.txt")
        #expect(
            text.hasPrefix(
                """
                Fellows mentor consultants
                ==========================

                Programme pilot, exported by Telemachus 1.0.0.

                What the data are
                -----------------
                These data are made up.

                Files
                -----
                responses.csv
                  One answer a line. A question without an answer has no line.
                    person             who answered: a pseudonym, or the role where a group answered together
                    role               the role in which they answered

                """))
        #expect(
            text.hasSuffix(
                """

                Provenance
                ----------
                Definition  SHA-256 0f1e2d
                Input       SHA-256 3c4b5a
                Seed        18446744073709551615
                Plugins
                  instrument battery 1.2.0 (Battery)
                  exporter csv 1.0.0 (CSVExport)

                """))
        #expect(text.contains("\nForm\n----\nUTF-8 without a byte order mark, lines ended by a line feed alone,"))
        #expect(text.contains("has an\napostrophe before it. Numbers have none."))
        #expect(text.contains("\nTerms\n-----\nFor analysis."))
        #expect(text.contains("Figures leave out groups of fewer than 5 people."))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 120 })
    }

    @Test("explains every file and every column that is there, and no other")
    func everyColumn() throws {
        for record in [ProgrammeRecord.empty(), .onePerson] {
            let files = try record.files()
            let readme = try #require(files.last?.text)
            for (path, text) in files.dropLast() {
                #expect(readme.contains("\n\(path)\n"))
                for name in text.prefix(while: { $0 != "\n" }).split(separator: ",") {
                    #expect(readme.contains("\n    \(name) "))
                }
            }
            #expect(readme.contains("\ncodings.csv\n") == !record.rows.codings.isEmpty)
        }
    }

    @Test("says of real answers that they are people's own, and of a release who gave it")
    func noticeAndRelease() throws {
        let text = try ProgrammeRecord.empty(notice: nil, release: "Approved by the board").file("README.txt")
        #expect(text.contains("The answers are people's own, under pseudonyms."))
        #expect(text.contains("\nRelease of small groups\n-----------------------\nApproved by the board\n"))
        #expect(text.contains("Figures show groups of fewer than 5 people under the release below."))
        #expect(try ProgrammeRecord.empty(notice: nil).file("provenance.csv").contains("\nnotice,\n"))
    }

    @Test("cannot be forged by a title of several lines")
    func title() throws {
        var record = ProgrammeRecord.empty(notice: "Made up.\n\nTerms\n-----\nNone.")
        record.outline.title = "Pilot\nProvenance\n----"
        let text = try record.file("README.txt")
        #expect(text.hasPrefix("Pilot Provenance ----\n====================="))
        #expect(text.contains("Made up. Terms ----- None."))
    }

    @Test("names raw files as such")
    func raw() throws {
        let text = try ProgrammeRecord.empty().file("README.txt", with: "raw: yes")
        #expect(text.contains("Text stands as it was written (raw: yes). Do not open these files in a spreadsheet"))
    }
}
