import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

@Suite struct CodingWorkTests {
    private static let responses = """
        person,instrument,stage,about,item,value
        M1,words,before,,text,=SUM(1)
        M2,words,before,,text,"Two, in fact"
        E1,words,before,,text,Three

        """
    private static let codes = "code,title,definition,category\ntrust,Trust,\"Yes, or no\",\nhope,Hope,,\n"

    private func work(_ changed: [String: String] = [:]) throws -> CodingWork {
        let programme = try Examples.confidential.programme()
        let files = DataDirectory.small(["responses.csv": Self.responses, "codes.csv": Self.codes])
            .filter { $0.key != "codings.csv" }.merging(changed) { $1 }
        let outcome = try DataDirectory.read(files, for: programme)
        return CodingWork(try #require(outcome.data, "\(outcome.diagnostics)"), of: programme)
    }

    /// Takes rows of a sheet in, and says what came of it.
    private func take(_ text: String, _ work: inout CodingWork) -> (CodingWork.Changes, [String]) {
        var sources = SourceList()
        let source = SourceText(name: "sheet.csv", bytes: Array(text.utf8), isQuotable: false)
        let (changes, diagnostics) = work.take(source, into: &sources)
        return (
            changes,
            diagnostics.map { "\($0.place?.start.line ?? 0):\($0.place?.start.column ?? 0) \($0.id): \($0.message)" }
        )
    }

    /// A coder's sheet with the texts' codes filled in.
    private func filled(_ coder: String, _ codes: [String: String], of work: CodingWork) -> String {
        "segment,coder,codes\n"
            + work.pieces.map { "\($0.mark),\(coder),\(codes[$0.words] ?? "")\n" }.joined()
    }

    private func file(_ path: String, of work: CodingWork) -> String? {
        work.changedFiles.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test func `A sheet has every text under a mark, and nothing of who wrote it when`() throws {
        let sheet = try work().sheet(for: "A", seed: 1)
        let lines = sheet.split(separator: "\n")
        #expect(lines[0] == "segment,coder,confidential-text,codes")
        #expect(
            Set(lines.dropFirst().map { $0.drop { $0 != "," } }) == [
                ",A,'=SUM(1),", ",A,\"Two, in fact\",", ",A,Three,",
            ])
        #expect(lines.dropFirst().allSatisfy { $0.prefix { $0 != "," }.wholeMatch(of: /t[0-9a-f]{12}/) != nil })
        for word in ["M1", "M2", "E1", "mentor", "before"] { #expect(!sheet.contains(word)) }
    }

    @Test func `The order is drawn from the seed and the coder, and is the same for the same`() throws {
        let work = try work()
        #expect(work.sheet(for: "A", seed: 1) == work.sheet(for: "A", seed: 1))
        let orders = Set(
            (1...20).map { seed in
                work.sheet(for: "A", seed: seed).split(separator: "\n").dropFirst().map { $0.prefix(13) }
            })
        #expect(orders.count > 2)
    }

    @Test func `A sheet is taken in, and the same one again changes nothing`() throws {
        var work = try work()
        let sheet = filled("A", ["=SUM(1)": "trust; hope", "Two, in fact": "-"], of: work)
        let (changes, problems) = take(sheet, &work)
        #expect(problems == [])
        #expect([changes.added, changes.changed, changes.unchanged, changes.empty] == [2, 0, 0, 1])
        #expect(
            file("segments.csv", of: work)
                == "segment,person,instrument,stage,item,start,end,quotable\ns1,M1,words,before,text,,,no\ns2,M2,words,before,text,,,no\n"
        )
        #expect(file("codings.csv", of: work) == "segment,coder,code\ns1,A,hope\ns1,A,trust\ns2,A,-\n")
        #expect(file("merges.csv", of: work) == nil)

        var again = try self.work([
            "segments.csv": file("segments.csv", of: work) ?? "", "codings.csv": file("codings.csv", of: work) ?? "",
        ])
        let (same, _) = take(sheet, &again)
        #expect([same.added, same.changed, same.unchanged] == [0, 0, 2])
        #expect(again.changedFiles == [])
        let (other, _) = take(filled("A", ["Two, in fact": "trust"], of: again), &again)
        #expect([other.added, other.changed] == [0, 1])
        #expect(file("codings.csv", of: again) == "segment,coder,code\ns1,A,hope\ns1,A,trust\ns2,A,trust\n")
    }

    @Test func `Every problem of a sheet is told, and none of it is taken in`() throws {
        var work = try work()
        let marks = work.pieces.map(\.mark)
        let (_, problems) = take(
            """
            segment,coder,codes
            \(marks[0]),A,trust
            \(marks[0]),A,hope
            t000000000000,A,trust
            \(marks[1]),Ann Lee,trust
            \(marks[1]),A,trusts
            \(marks[2]),A,trust;-
            \(marks[2]),B,hope;hope
            ,A,hope

            """, &work)
        #expect(
            problems == [
                "3:1 coded-twice: the coder's sheet has this segment already",
                "4:1 unknown-segment: the data have no text of this mark",
                "5:15 invalid-coder: a coder's id holds letters, digits and hyphens only, at most 32",
                "6:17 unknown-code: codes.csv has no code of this name",
                "7:17 contradiction: '-' says that no code fits, and there is one",
                "8:17 coded-twice: the text has this code already",
                "9:1 empty-cell: 'segment' is empty",
            ])
        #expect(work.changedFiles == [])
    }

    @Test func `Texts are told apart by what they say, so a sheet of other words is refused`() throws {
        var work = try work(["responses.csv": Self.responses.replacing("Three", with: "Four")])
        let (_, problems) = take(filled("A", ["Three": "trust"], of: try self.work()), &work)
        #expect(problems == ["4:1 unknown-segment: the data have no text of this mark"])
    }

    @Test func `Codings of whole texts become what is agreed once a coder is told apart`() throws {
        let old = ["codings.csv": "person,instrument,stage,item,code\nM2,words,before,text,trust\n"]
        var work = try work(old)
        let (changes, _) = take(filled("A", ["Two, in fact": "hope"], of: work), &work)
        #expect(changes.isConverted)
        #expect(file("codings.csv", of: work) == "segment,coder,code\ns1,agreed,trust\ns1,A,hope\n")
        var same = try self.work(old)
        let (none, _) = take(filled("agreed", ["Two, in fact": "trust"], of: same), &same)
        #expect(none.added + none.changed == 0 && !none.isConverted)
        #expect(same.changedFiles == [])
    }

    @Test func `The coder 'agreed' gets what others differ on, with what they gave`() throws {
        var work = try work()
        _ = take(filled("A", ["Two, in fact": "trust", "Three": "hope"], of: work), &work)
        _ = take(filled("B", ["Two, in fact": "trust;hope", "Three": "hope"], of: work), &work)
        #expect(work.length(ofSheetFor: "agreed") == 1)
        let sheet = work.sheet(for: "agreed", seed: 1)
        #expect(sheet.hasPrefix("segment,coder,confidential-text,given,codes\n"))
        #expect(sheet.hasSuffix(",agreed,\"Two, in fact\",A: trust | B: hope;trust,\n"))
        _ = take(filled("agreed", ["Two, in fact": "trust"], of: work), &work)
        #expect(work.disagreements == [])
        #expect(try work.agreement().first?.observed == 0.5)
    }

    @Test func `What somebody said who took it along is on no sheet, and their rows stay as they are`() throws {
        let gone = [
            "withdrawals.csv": "person,from,keep\nM2,after,nothing\n",
            "segments.csv": "segment,person,instrument,stage,item,start,end,quotable\ns1,M2,words,before,text,,,no\n",
            "codings.csv": "segment,coder,code\ns1,A,trust\ns1,B,hope\n",
        ]
        var work = try work(gone)
        #expect(work.pieces.map(\.words) == ["=SUM(1)", "Three"])
        #expect(try work.disagreements == [] && work.agreement() == [])
        _ = take(filled("A", ["Three": "trust"], of: work), &work)
        #expect(file("codings.csv", of: work) == "segment,coder,code\ns1,A,trust\ns1,B,hope\ns2,A,trust\n")
    }

    @Test func `A merge is written down once, and none that leads back`() throws {
        var work = try work()
        let merge = Codebook.Merge(from: "hope", into: "trust", date: "2026-01-31", by: "A, B", reason: "One idea.")
        #expect(try work.merge(merge))
        #expect(file("merges.csv", of: work) == "from,into,date,by,reason\nhope,trust,2026-01-31,\"A, B\",One idea.\n")
        #expect(try !work.merge(merge))
        for (from, into, id) in [
            ("trust", "hope", "merge-cycle"), ("hope", "hope", "merged-twice"), ("trst", "hope", "unknown-code"),
        ] {
            #expect {
                try work.merge(.init(from: from, into: into, date: "2026-01-31", by: "A", reason: "x"))
            } throws: {
                ($0 as? Diagnostic)?.id == id
            }
        }
    }

    @Test func `The codebook is told as a table and as a text`() throws {
        var work = try work([
            "categories.csv": "category,title\nties,Ties\n",
            "codes.csv":
                "code,title,definition,category\ntrust,Trust,\"Yes, or no\",ties\nhope,Hope,,\nfaith,Faith,,\n",
        ])
        _ = try work.merge(.init(from: "faith", into: "trust", date: "2026-01-31", by: "A", reason: "One idea."))
        #expect(
            work.codebook.csv
                == "code,title,definition,category,merged-into\ntrust,Trust,\"Yes, or no\",ties,\nhope,Hope,,,\nfaith,Faith,,,trust\n"
        )
        #expect(
            work.codebook.markdown == """
                # Codebook

                ## Ties

                - **Trust** (`trust`): Yes, or no

                ## Without a category

                - **Hope** (`hope`)

                ## Merged

                - `faith` into `trust` on 2026-01-31 by A: One idea.

                """)
    }
}
