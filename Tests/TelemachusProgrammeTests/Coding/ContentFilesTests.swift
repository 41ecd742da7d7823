import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

@Suite struct `The files of a content analysis` {
    let programme: Programme

    init() throws { programme = try Examples.confidential.programme() }

    /// A text of 21 characters, one of them an emoji of several scalars.
    static let responses = """
        person,instrument,stage,about,item,value
        M1,words,before,,text,I trust her 👩🏽‍⚕️ and wait
        M1,words,before,,mood,good
        M2,words,before,,text,No

        """
    static let segments = "segment,person,instrument,stage,item,start,end,quotable\n"
    static let right = [
        "responses.csv": responses, "categories.csv": "category,title\nties,Ties\n",
        "codes.csv": "code,title,definition,category\ntrust,Trust,,ties\nfaith,Faith,,ties\nwaiting,Waiting,,\n",
        "merges.csv": "from,into,date,by,reason\nfaith,trust,2026-01-31,A and B,One idea.\n",
        "segments.csv": segments + "s1,M1,words,before,text,1,11,yes\ns2,M1,words,before,text,15,,no\n"
            + "s3,M2,words,before,text,,,\n",
        "codings.csv": "segment,coder,code\ns1,A,faith\ns1,B,trust\ns2,A,waiting\ns2,B,-\ns2,agreed,waiting\ns3,A,-\n",
    ]

    private func read(_ changed: [String: String]) throws -> (data: BundleData?, problems: [String]) {
        let files = DataDirectory.small(Self.right.merging(changed) { $1 })
        let outcome = try DataDirectory.read(files, for: programme)
        let problems = outcome.diagnostics.map { found in
            let file = found.place.flatMap { outcome.sources[$0]?.name } ?? found.file ?? "nowhere"
            let place = found.place.map { ":\($0.start.line):\($0.start.column)" } ?? ""
            return "\(file.replacing("data/", with: ""))\(place) \(found.id): \(found.message)"
        }
        return (outcome.data, problems)
    }

    @Test func `Right files are taken as they are`() throws {
        let (data, problems) = try read([:])
        #expect(problems == [])
        let taken = try #require(data)
        #expect(taken.codebook.categories == [.init(id: "ties", title: "Ties")])
        #expect(taken.codebook.codes.map(\.category) == ["ties", "ties", nil])
        #expect(taken.codebook.codesInUse.map(\.id) == ["trust", "waiting"])
        #expect(taken.codebook.current("faith") == "trust")
        #expect(taken.segments["before"]?.map(\.isQuotable) == [true, false, false])
        #expect(taken.codings["before"]?.map { "\($0.segment ?? "") \($0.coder ?? "") \($0.code)" }.last == "s3 A -")
    }

    @Test func `Positions count characters as people do, the last one included`() throws {
        let segments = try #require(try read([:]).data?.segments["before"])
        let text = "I trust her 👩🏽‍⚕️ and wait"
        #expect(segments.prefix(2).map { $0.words(of: text) } == ["I trust her", "and wait"])
        #expect(text.count == 22)
        for (start, end) in [(0, 3), (4, 3), (1, 23), (23, nil)] as [(Int, Int?)] {
            var segment = segments[0]
            (segment.start, segment.end) = (start, end)
            #expect(segment.words(of: text) == nil)
        }
    }

    /// Each is wrong in one way; nothing of it is taken.
    static let wrong: [(file: String, text: String, problem: String)] = [
        (
            "categories.csv", "category,title\nties,Ties\nties,Bonds\n",
            "categories.csv:3:1 duplicate-category: the category stands twice"
        ),
        (
            "codes.csv", "code,title,definition,category\ntrust,Trust,,bonds\nfaith,Faith,,\nwaiting,Waiting,,\n",
            "codes.csv:2:14 unknown-category: categories.csv has no category of this name"
        ),
        ("codes.csv", "code,title\n-,None\n", "codes.csv:2:1 invalid-code: a code cannot be called so"),
        (
            "merges.csv", "from,into,date,by,reason\nfaith,hope,2026-01-31,A,x\n",
            "merges.csv:2:7 unknown-code: codes.csv has no code of this name"
        ),
        (
            "merges.csv", "from,into,date,by,reason\nfaith,trust,2026-02-30,A,x\n",
            "merges.csv:2:13 invalid-date: this is no date"
        ),
        (
            "merges.csv", "from,into,date,by,reason\nfaith,trust,2026-01-31,A,x\nfaith,waiting,2026-01-31,A,x\n",
            "merges.csv:3:1 merged-twice: the code was merged already"
        ),
        (
            "merges.csv", "from,into,date,by,reason\nfaith,trust,2026-01-31,A,x\ntrust,faith,2026-01-31,A,x\n",
            "merges.csv:3:7 merge-cycle: the merges lead back to the code that goes"
        ),
        (
            "merges.csv", "from,into,date,by,reason\nfaith,faith,2026-01-31,A,x\n",
            "merges.csv:2:7 merge-cycle: the merges lead back to the code that goes"
        ),
        (
            "merges.csv", "from,into,date,by,reason\nfaith,trust,2026-01-31,A,\n",
            "merges.csv:2:26 empty-cell: 'reason' is empty"
        ),
        (
            "segments.csv", segments + "s1,M1,words,before,text,1,23,\n",
            "segments.csv:2:25 invalid-segment: the text has no such piece"
        ),
        (
            "segments.csv", segments + "s1,M1,words,before,text,one,2,\n",
            "segments.csv:2:25 invalid-segment: 'start' is no whole number from 1"
        ),
        (
            "segments.csv", segments + "s1,M1,words,before,mood,,,\n",
            "segments.csv:2:20 nothing-to-code: the person gave no such text at this stage"
        ),
        (
            "segments.csv", segments + "s1,M1,words,before,text,,,\ns1,M2,words,before,text,,,\n",
            "segments.csv:3:1 duplicate-segment: the segment stands twice"
        ),
        (
            "segments.csv", segments + "s1,M1,words,before,text,1,2,\ns4,M1,words,before,text,1,2,\n",
            "segments.csv:3:1 duplicate-segment: this piece of the text is a segment already"
        ),
        (
            "segments.csv", segments + "s1,M1,words,before,text,,,maybe\n",
            "segments.csv:2:27 unknown-choice: 'quotable' is yes or no"
        ),
        (
            "codings.csv", "segment,coder,code\ns9,A,trust\n",
            "codings.csv:2:1 unknown-segment: segments.csv has no segment of this name"
        ),
        (
            "codings.csv", "segment,coder,code\ns1,Ann Lee,trust\n",
            "codings.csv:2:4 invalid-coder: a coder's id holds letters, digits and hyphens only, at most 32"
        ),
        (
            "codings.csv", "segment,coder,code\ns1,A,trust\ns1,A,trust\n",
            "codings.csv:3:6 coded-twice: the text has this code already"
        ),
        (
            "codings.csv", "segment,coder,code\ns1,A,trust\ns1,A,-\n",
            "codings.csv:3:6 contradiction: '-' says that no code fits, and there is one"
        ),
        (
            "codings.csv", "segment,coder,code\ns1,A,-\ns1,A,trust\n",
            "codings.csv:3:6 contradiction: '-' says that no code fits, and there is one"
        ),
        (
            "codings.csv", "person,instrument,stage,item,code\nM1,words,before,text,-\n",
            "codings.csv:2:22 unknown-code: codes.csv has no code of this name"
        ),
    ]

    @Test(arguments: wrong)
    func `A wrong row is reported with its place, and nothing is half taken`(
        file: String, text: String, problem: String
    ) throws {
        let (data, problems) = try read([file: text])
        #expect(problems.contains(problem), "\(problems)")
        #expect(data == nil)
    }

    @Test func `A disagreement that nobody settled is a warning that counts them`() throws {
        let one = try read(["codings.csv": "segment,coder,code\ns1,A,trust\ns1,B,waiting\ns2,A,trust\n"])
        #expect(
            one.problems == ["segments.csv:2:1 open-disagreements: coders differ on a segment, and nothing is agreed"])
        #expect(one.data != nil)
        let two = try read(["codings.csv": "segment,coder,code\ns2,A,trust\ns2,B,-\ns3,A,trust\ns3,B,waiting\n"])
        #expect(
            two.problems == [
                "segments.csv:3:1 open-disagreements: coders differ on 2 segments, and nothing is agreed"
            ])
    }

    @Test func `A segment with a mistake is told once, and not again by its codings`() throws {
        #expect(
            try read(["segments.csv": Self.segments + "s1,M1,words,before,text,30,,\n"]).problems
                == [
                    "segments.csv:2:25 invalid-segment: the text has no such piece",
                    "codings.csv:4:1 unknown-segment: segments.csv has no segment of this name",
                    "codings.csv:5:1 unknown-segment: segments.csv has no segment of this name",
                    "codings.csv:6:1 unknown-segment: segments.csv has no segment of this name",
                    "codings.csv:7:1 unknown-segment: segments.csv has no segment of this name",
                ])
    }

    @Test func `A file that cannot be read is told once, and not again by every row that refers to it`() throws {
        #expect(
            try read(["segments.csv": "s1,M1\n", "codings.csv": "segment,coder,code\ns1,A,trust\n"]).problems
                .allSatisfy { $0.hasPrefix("segments.csv:1:1 missing-column: ") })
    }
}
