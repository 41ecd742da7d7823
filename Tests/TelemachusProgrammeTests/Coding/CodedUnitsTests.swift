import TelemachusCore
import Testing

@testable import TelemachusProgramme

extension Coding {
    /// A code that a coder gave to a segment of somebody's text, segment and writer being called alike.
    static func given(_ segment: String, _ coder: String?, _ code: String) -> Coding {
        Coding(
            person: segment, instrument: "words", stage: "before", item: "text", code: code, segment: segment,
            coder: coder)
    }
}

extension CodedUnits {
    /// Segments coded as said, `A` and so on being the coders.
    init(_ codings: [(String, String, String)], merging merges: [(String, String)] = []) {
        var book = Codebook()
        for (from, into) in merges { book.merge(.init(from: from, into: into, date: "", by: "", reason: "")) }
        var names: [String] = []
        for (segment, _, _) in codings where !names.contains(segment) { names.append(segment) }
        self.init(
            codings.map { Coding.given($0, $1, $2) },
            segments: names.map { Segment(id: $0, answer: Coding.given($0, nil, "").answer) }, codebook: book)
    }
}

@Suite struct CodedUnitsTests {
    @Test(arguments: [
        // One coder counts.
        ([("s", "A", "x"), ("s", "A", "y")], ["x", "y"], false),
        // What both gave counts; what one gave alone waits.
        ([("s", "A", "x"), ("s", "A", "y"), ("s", "B", "x")], ["x"], true),
        ([("s", "A", "x"), ("s", "B", "x")], ["x"], false),
        ([("s", "A", "x"), ("s", "B", "-")], [], true),
        ([("s", "A", "-"), ("s", "B", "-")], [], false),
        // What was settled counts, whatever anybody gave.
        ([("s", "A", "x"), ("s", "B", "y"), ("s", "agreed", "z")], ["z"], false),
        ([("s", "A", "x"), ("s", "B", "x"), ("s", "agreed", "-")], [], false),
    ])
    func `What is agreed counts, and otherwise what every coder gave`(
        codings: [(String, String, String)], codes: [String], isOpen: Bool
    ) throws {
        let unit = try #require(CodedUnits(codings).units.first)
        #expect(unit.codes.sorted() == codes)
        #expect(unit.isOpen == isOpen)
    }

    @Test func `Codes that were merged are one code, through chains`() throws {
        let units = CodedUnits([("s", "A", "a"), ("s", "B", "c")], merging: [("a", "b"), ("b", "c")])
        #expect(units.units[0].codes == ["c"])
        #expect(units.open.isEmpty)
    }

    @Test func `A merge that would lead in a circle is not taken in`() {
        var book = Codebook()
        for (from, into) in [("a", "b"), ("b", "a"), ("a", "a"), ("a", "c")] {
            book.merge(.init(from: from, into: into, date: "", by: "", reason: ""))
        }
        #expect(book.merges.map { $0.from + $0.into } == ["ab"])
        #expect(book.current("a") == "b")
    }
}

/// The examples of Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), sections A, B and C.
@Suite struct CoderAgreementTests {
    private func lines(_ rows: [(coder: String, codes: String)]) throws -> [ContentAnalysis.Agreement] {
        let codings = rows.flatMap { row in
            row.codes.split(separator: " ").enumerated().filter { $0.element != "." }.map {
                ("M\($0.offset)", row.coder, String($0.element))
            }
        }
        return try CoderAgreement.all(in: CodedUnits(codings)).map { try $0.overall() }
    }

    @Test func `Two coders and two codes give the published alpha`() throws {
        let line = try #require(
            try lines([("A", "n y n n n n n n y n"), ("B", "y y y n n y n n n n")]).first)
        #expect(abs(try #require(line.alpha) - 0.095) < 0.0005)
        #expect(line.observed == 0.6)
        #expect(line.segments == .exactly(10))
        #expect(line.texts == "words.text")
    }

    @Test func `Two coders and five codes give the published alpha, and Cohen's kappa`() throws {
        let line = try #require(
            try lines([("A", "a a b b d c c c e d d a"), ("B", "b a b b b c c c e d d d")]).first)
        #expect(abs(try #require(line.alpha) - 0.692) < 0.0005)
        // (9/12 - 30/144) / (1 - 30/144), by hand.
        #expect(abs(try #require(line.kappa) - 13.0 / 19) < 1e-12)
    }

    @Test func `Four coders with texts missed give the published alpha, and no kappa`() throws {
        let line = try #require(
            try lines([
                ("A", "1 2 3 3 2 1 4 1 2 . . ."), ("B", "1 2 3 3 2 2 4 1 2 5 . 3"),
                ("C", ". 3 3 3 2 3 4 2 2 5 1 ."), ("D", "1 2 3 3 2 4 4 1 2 5 1 ."),
            ]).first)
        #expect(abs(try #require(line.alpha) - 0.743) < 0.0005)
        #expect(line.kappa == nil)
        #expect(line.coders == 4)
        #expect(line.segments == .exactly(11))
        #expect(line.notes == ["kappa is for two coders; alpha holds for any number"])
    }

    @Test func `One code is judged by whether it is there, and no code is a judgement too`() throws {
        let units = CodedUnits([
            ("a", "A", "x"), ("a", "A", "y"), ("a", "B", "x"), ("b", "A", "-"), ("b", "B", "-"), ("c", "A", "x"),
            ("c", "B", "-"), ("d", "A", "y"),
        ])
        let texts = try #require(CoderAgreement.all(in: units).first)
        #expect(texts.units.count == 3)
        #expect(try texts.figures(of: "x").observed == 2.0 / 3)
        #expect(try texts.figures(of: "y").observed == 2.0 / 3)
        #expect(try texts.overall().observed == 1.0 / 3)
        #expect(
            try texts.overall().notes == [
                "a piece with several codes counts as agreed only where all of them are the same"
            ])
        #expect(try texts.figures(of: "z").alpha == nil)
        #expect(texts.people(with: "y") == ["a"])
    }
}
