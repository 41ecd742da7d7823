import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

@Suite struct BundleDataTests {
    let programme: Programme

    init() throws { programme = try Examples.confidential.programme() }

    private func read(_ changed: [String: String]) throws -> (data: BundleData?, problems: [String]) {
        let outcome = try DataDirectory.read(DataDirectory.small(changed), for: programme)
        return (
            outcome.data,
            outcome.diagnostics.map { found in
                let file = found.place.flatMap { outcome.sources[$0]?.name } ?? found.file ?? "nowhere"
                let place = found.place.map { ":\($0.start.line):\($0.start.column)" } ?? ""
                let related = found.related.map { " (\($0.place.start.line):\($0.place.start.column) \($0.message))" }
                    .joined()
                return "\(file)\(place) \(found.id): \(found.message)\(related)"
            }
        )
    }

    @Test func `Right data are taken as they are`() throws {
        let (data, problems) = try read([:])
        #expect(problems == [])
        let taken = try #require(data)
        #expect(
            taken.arrivals.map(\.kind) == ["invited", "invited", "invited", "invited"]
                + Array(repeating: "enrolled", count: 4) + Array(repeating: "consented", count: 4))
        #expect(taken.responses["before"]?.map(\.response.key.from.text) == ["M1", "M1", "M1", "M1", "group:mentor"])
        #expect(taken.responses["before"]?[1].response.answers == ["text": .text(#"He said "no", then left"#)])
        #expect(taken.responses["meeting"]?.map(\.isAboutPartner) == [true, true])
        #expect(taken.responses["meeting"]?.first?.response.answers == ["held": .flag(true), "minutes": .whole(45)])
        #expect(taken.codings["before"]?.map(\.code) == ["trust"])
        #expect(taken.provenance.seed == 7)
        #expect(taken.provenance.notice == "Nobody is real.")
        #expect(taken.hash.count == 64)
    }

    @Test func `The hash changes with any byte of any file`() throws {
        let hash = try read([:]).data?.hash
        #expect(try read([:]).data?.hash == hash)
        #expect(try read(["codes.csv": "code,title,definition\ntrust,Trust,x\n"]).data?.hash != hash)
    }

    @Test func `Byte order marks, CR LF and line breaks in quotes are read as spreadsheets write them`() throws {
        let responses =
            "\u{FEFF}person,instrument,stage,about,item,value\r\nM1,words,before,,text,\"one\r\ntwo\"\r\nM1,rating,before,,tools,2\r\n"
        let (data, problems) = try read(["responses.csv": responses])
        #expect(problems == [])
        #expect(data?.responses["before"]?.first?.response.answers["text"] == .text("one\r\ntwo"))
    }

    static let header = "person,instrument,stage,about,item,value\n"

    /// Each is wrong in one way; nothing of it is taken.
    static let wrong: [(file: String, text: String, problem: String)] = [
        (
            "people.csv", "id,role\nM1,mentor\nM1,mentor\nM2,mentor\nE1,mentee\nE2,mentee\n",
            "data/people.csv:3:1 duplicate-person: the id stands twice (2:1 first here)"
        ),
        (
            "people.csv", "id,role\nM1,mentor\nM2,mentor\nE1,mentee\nE2,mentee\nann@example.org,mentor\n",
            "data/people.csv:6:1 invalid-person-id: an id holds letters, digits and hyphens only, at most 32"
        ),
        (
            "people.csv", "id,role\nM1,mentor\nM2,mentor\nE1,mentee\nE2,mentee\nX1,boss\n",
            "data/people.csv:6:4 unknown-role: the definition has no role of this name"
        ),
        (
            "people.csv", "id,role\nM1,mentor\nM2,mentor\nE1,mentee\nE2,mentee\nX1,\n",
            "data/people.csv:6:4 empty-cell: 'role' is empty"
        ),
        (
            "people.csv", "id,role,sex\nM1,mentor,\nM2,mentor,\nE1,mentee,\nE2,mentee,yes\n",
            "data/people.csv:5:11 invalid-attribute: 'sex' cannot have this value"
        ),
        (
            "people.csv", "id,role,shoe\nM1,mentor,44\nM2,mentor,\nE1,mentee,\nE2,mentee,\n",
            "data/people.csv:1:9 unknown-column: no column is named 'shoe' here"
        ),
        (
            "invitations.csv", "person,role\nM1,mentor\nM2,mentor\nE1,mentee\nE2,mentor\n",
            "data/invitations.csv:5:4 other-role: people.csv gives the person another role (5:4 the role there)"
        ),
        (
            "invitations.csv", "person,role\nM1,mentor\nM2,mentor\nE1,mentee\n",
            "data/people.csv:5:1 never-invited: invitations.csv does not have this person"
        ),
        (
            "invitations.csv", "person,role\nM1,mentor\nM2,mentor\nE1,mentee\nE2,mentee\nM1,mentor\n",
            "data/invitations.csv:6:1 duplicate-person: the person is invited twice (2:1 first here)"
        ),
        (
            "invitations.csv", "person,role\nM1,mentor\nM2,mentor\nE1,mentee\nE2,mentee\nEve Doe,mentor\n",
            "data/invitations.csv:6:1 invalid-person-id: an id holds letters, digits and hyphens only, at most 32"
        ),
        (
            "consents.csv", "person,version\nM1,1\nM2,1\nE1,1\nE2,2\n",
            "data/consents.csv:5:4 other-consent-version: the definition's consent has another version"
        ),
        (
            "consents.csv", "person,version\nM1,1\nM2,1\nE1,1\nX9,1\n",
            "data/consents.csv:5:1 unknown-person: people.csv has nobody with this id"
        ),
        (
            "withdrawals.csv", "person,from,keep\nE2,later,nothing\n",
            "data/withdrawals.csv:2:4 unknown-stage: the definition has no stage of this name"
        ),
        (
            "withdrawals.csv", "person,from,keep\nE2,after,all\n",
            "data/withdrawals.csv:2:10 unknown-choice: the programme does not offer this choice"
        ),
        (
            "withdrawals.csv", "person,from\nE2,after\nE2,meeting\n",
            "data/withdrawals.csv:3:1 duplicate-person: the person leaves twice (2:1 first here)"
        ),
        (
            "withdrawals.csv", "person,from\nM2,meeting\n",
            "data/responses.csv:10:8 answer-after-withdrawal: the person had left before this stage"
        ),
        (
            "consents.csv", "person,version\nM1,1\nE1,1\nE2,1\n",
            "data/responses.csv:10:1 answer-without-consent: consents.csv does not have this person"
        ),
        (
            "responses.csv", header + "M1,willing,before,M2,yes,yes\n",
            "data/responses.csv:2:19 wrong-target: 'willing' is about a 'mentee', and this is none"
        ),
        (
            "responses.csv", header + "M1,rating,before,E1,tools,2\n",
            "data/responses.csv:2:18 needless-target: 'rating' is not asked about anybody else"
        ),
        (
            "responses.csv", header + "M1,log,meeting,X9,held,yes\n",
            "data/responses.csv:2:16 wrong-target: 'log' is about the partner, whom the draw decides"
        ),
        (
            "responses.csv", header + "M1,log,before,,held,yes\n",
            "data/responses.csv:2:4 not-asked-then: 'mentor' is not asked 'log' at 'before'"
        ),
        (
            "responses.csv", header + "M1,group,before,E1,tools.words,x\n",
            "data/responses.csv:2:4 not-asked-then: 'mentor' is not asked 'group' at 'before'"
        ),
        (
            "responses.csv", header + "M1,mystery,before,,tools,2\n",
            "data/responses.csv:2:4 unknown-instrument: the definition has no instrument of this name"
        ),
        (
            "responses.csv", header + "M1,rating,before,,colour,2\n",
            "data/responses.csv:2:19 unknown-item: the definition has no item of this name"
        ),
        (
            "responses.csv", header + "M1,rating,before,,tools,\n",
            "data/responses.csv:2:25 empty-answer: the answer is empty"
        ),
        (
            "responses.csv", header + "M1,rating,before,,tools,6\n",
            "data/responses.csv:2:25 invalid-answer: the answer is out of range"
        ),
        (
            "responses.csv", header + "M1,rating,before,,tools,\"2,5\"\n",
            "data/responses.csv:2:25 invalid-answer: the answer has a comma"
        ),
        (
            "responses.csv", header + "M1,rating,before,,tools,2\nM1,rating,before,,tools,3\n",
            "data/responses.csv:3:19 answered-twice: this item has an answer already (2:19 first here)"
        ),
        (
            "responses.csv", header + "M1,log,meeting,partner,held,no\nM1,log,meeting,partner,minutes,45\n",
            "data/responses.csv:2:24 contradiction: the answers to 'held' and 'minutes' contradict each other (3:24 the other answer)"
        ),
        (
            "responses.csv", header + "M1,words,before,,text,MARKER, and more\n",
            "data/responses.csv:2:1 wrong-number-of-cells: the row has 7 cells and the heading 6"
        ),
        (
            "responses.csv", header + "M1,words,before,,text,\"MARKER\n",
            "data/responses.csv:2:23 unclosed-quote: a quote is opened and never closed"
        ),
        (
            "responses.csv", header + "M1,words,before,,text,\"MARKER\" MARKER\n",
            "data/responses.csv:2:23 text-after-quote: text follows a closed quote"
        ),
        (
            "responses.csv", "person,instrument,stage,about,item,value,person\n",
            "data/responses.csv:1:42 duplicate-column: the column 'person' stands twice (1:1 first here)"
        ),
        (
            "responses.csv", "person,instrument,stage,item,value\n",
            "data/responses.csv:1:1 missing-column: the column 'about' is missing"
        ),
        (
            "codes.csv", "code,title\ntrust,Trust\ntrust,Faith\n",
            "data/codes.csv:3:1 duplicate-code: the code stands twice (2:1 first here)"
        ),
        (
            "codings.csv", "person,instrument,stage,item,code\nM2,words,before,text,trust\n",
            "data/codings.csv:2:17 nothing-to-code: the person gave no such text at this stage"
        ),
        (
            "codings.csv", "person,instrument,stage,item,code\nM1,words,before,text,trusts\n",
            "data/codings.csv:2:22 unknown-code: codes.csv has no code of this name"
        ),
        (
            "codings.csv",
            "person,instrument,stage,item,code\nM1,words,before,text,trust\nM1,words,before,text,trust\n",
            "data/codings.csv:3:22 coded-twice: the text has this code already (2:22 first here)"
        ),
        (
            "data.yaml", "origin: made\nstatement: x\n",
            "data/data.yaml:1:9 unknown-choice: 'made' is not one of the choices"
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

    @Test(arguments: wrong)
    func `No message quotes a cell that may hold what somebody said`(file: String, text: String, problem: String) throws
    {
        let outcome = try DataDirectory.read(DataDirectory.small([file: text]), for: programme)
        for found in outcome.diagnostics {
            for secret in ["MARKER", "Ann", "He said", "example.org", "Eve"] {
                #expect(!"\(found.message) \(found.help ?? "") \(found.related)".contains(secret))
            }
            if let place = found.place, let source = outcome.sources[place], source.name.hasSuffix(".csv") {
                #expect(!source.isQuotable)
            }
        }
    }

    @Test func `A file that cannot be read is told once, and not again by every row that refers to it`() throws {
        let headless = ["people.csv": "M1,mentor\nE1,mentee\n", "codes.csv": "trust,Trust\n"]
        #expect(
            try read(headless).problems
                == [
                    "data/people.csv:1:1 missing-column: the column 'id' is missing",
                    "data/people.csv:1:1 missing-column: the column 'role' is missing",
                    "data/codes.csv:1:1 missing-column: the column 'code' is missing",
                    "data/codes.csv:1:1 missing-column: the column 'title' is missing",
                ])
        #expect(
            try read(["consents.csv": "who,version\nM1,1\n"]).problems
                == [
                    "data/consents.csv:1:1 unknown-column: no column is named 'who' here",
                    "data/consents.csv:1:1 missing-column: the column 'person' is missing",
                ])
    }

    @Test func `A file without a heading is reported without quoting its first row`() throws {
        let problems = try read(["responses.csv": "M1,words,before,,text,MARKER\n"]).problems
        #expect(problems.filter { $0.contains("missing-column") }.count == 6)
        #expect(!problems.contains { $0.contains("MARKER") || $0.contains("unknown-column") })
    }

    @Test func `A file of empty lines is reported with its place`() throws {
        #expect(
            try read(["codes.csv": "\n\n"]).problems.prefix(1) == [
                "data/codes.csv:1:1 missing-column: the column 'code' is missing"
            ])
    }

    @Test func `The files that must be there are asked for by name`() throws {
        let files = DataDirectory.small().filter { $0.key != "responses.csv" && $0.key != "data.yaml" }
        let outcome = try DataDirectory.read(files, for: programme)
        #expect(outcome.data == nil)
        #expect(
            outcome.diagnostics.filter { $0.id == "file-not-found" }.map(\.file) == [
                "data/data.yaml", "data/responses.csv",
            ])
    }

    @Test func `All mistakes of all files are found at once`() throws {
        let problems = try read([
            "people.csv": "id,role\nM1,mentor\nM2,boss\n", "codes.csv": "code,title\ntrust,\n",
            "data.yaml": "origin: invented\n",
        ]).problems
        #expect(
            Set(problems.map { $0.prefix { $0 != ":" } }) == [
                "data/people.csv", "data/codes.csv", "data/data.yaml", "data/consents.csv", "data/responses.csv",
                "data/codings.csv",
            ])
    }
}

@Suite struct NamedInTests {
    @Test func `Whoever an attribute names must be there, and nobody else is invited`() throws {
        let programme = try TinyDefinition {
            $0.roles = "roles:\n  mentor: { title: Fellow }\n  mentee: { title: Consultant, named-in: chief }"
            $0.people = "people: { attributes: { chief: { type: person, role: mentee, of: [mentor] } } }"
        }.programme()
        let outcome = try DataDirectory.read(
            [
                "data.yaml": "origin: invented\nstatement: x\n",
                "people.csv": "id,role,chief\nM1,mentor,E1\nM2,mentor,M1\nE1,mentee,\nE2,mentee,\nE3,mentee,E1\n",
                "responses.csv": "person,instrument,stage,about,item,value\n",
            ], for: programme)
        #expect(
            outcome.diagnostics.map { "\($0.place?.start.line ?? 0) \($0.id): \($0.message)" } == [
                "3 unknown-person: 'chief' names nobody of people.csv with role mentee",
                "5 not-invited: nobody's 'chief' names this person",
                "6 not-invited: nobody's 'chief' names this person",
                "6 not-of-this-role: 'chief' is not asked of this role",
            ])
    }
}

@Suite struct FormerNamesInDataTests {
    private let definition = TinyDefinition {
        $0.people = "people: { attributes: { site: { type: text, renamed-from: [ward, role] } } }"
        $0.roles = $0.roles.replacing("title: Fellow,", with: "title: Fellow, renamed-from: junior,")
    }

    private func read(_ people: String) throws -> BundleData.Outcome {
        try DataDirectory.read(
            [
                "data.yaml": "origin: invented\nstatement: x\n", "people.csv": people,
                "responses.csv": "person,instrument,stage,about,item,value\n",
            ], for: try definition.programme())
    }

    @Test func `A former name in the heading is the column of today, but for the columns that every file has`() throws {
        let data = try #require(try read("id,role,ward\nM1,junior,North\nE1,mentee,\n").data)
        #expect(
            data.arrivals.suffix(2) == [
                .enrolled(person: "M1", role: "mentor", attributes: ["site": "North"]),
                .enrolled(person: "E1", role: "mentee", attributes: [:]),
            ])
    }

    @Test func `A column under both its names stands twice`() throws {
        let problems = try read("id,role,ward,site\nM1,mentor,North,South\nE1,mentee,,\n").diagnostics
        #expect(problems.map(\.message) == ["the column 'site' stands twice"])
        #expect(problems.first?.place?.start.column == 14)
        #expect(problems.first?.related.first?.place.start.column == 9)
    }
}
