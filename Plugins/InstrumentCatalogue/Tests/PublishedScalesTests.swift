import InstrumentCatalogue
import TelemachusCore
import TelemachusTestSupport
import Testing

@Suite struct PublishedScalesTests {
    /// Brooke's statements, typed again from the publication.
    private static let brooke = [
        "I think that I would like to use this system frequently",
        "I found the system unnecessarily complex",
        "I thought the system was easy to use",
        "I think that I would need the support of a technical person to be able to use this system",
        "I found the various functions in this system were well integrated",
        "I thought there was too much inconsistency in this system",
        "I would imagine that most people would learn to use this system very quickly",
        "I found the system very cumbersome to use",
        "I felt very confident using the system",
        "I needed to learn a lot of things before I could get going with this system",
    ]

    @Test func `The System Usability Scale stands word for word, with its notice`() throws {
        let scale = try accepted(SystemUsabilityScaleInstrument.self, with: "")
        #expect(scale.items.map(\.prompt.plain) == Self.brooke)
        #expect(scale.items.allSatisfy { $0.wording == .free })
        #expect(SystemUsabilityScaleInstrument.descriptor.licence.contains("© Digital Equipment Corporation, 1986"))
        #expect(SystemUsabilityScaleInstrument.descriptor.citation?.contains("Brooke J") == true)
    }

    @Test func `A system's name stands in every statement, and nothing else changes`() throws {
        let scale = try accepted(SystemUsabilityScaleInstrument.self, with: "system: Orion")
        #expect(
            scale.items.map(\.prompt.plain)
                == Self.brooke.map {
                    $0.replacing("this system", with: "Orion").replacing("the system", with: "Orion")
                })
    }

    @Test func `Usability is one score from 0 to 100, with the reversed items told for its reliability`() throws {
        let score = try #require(try accepted(SystemUsabilityScaleInstrument.self, with: "").scores.first)
        #expect(score.id == "score")
        #expect(score.range == 0...100)
        #expect(score.level == .interval)
        #expect(score.items.map(\.isReversed) == [false, true, false, true, false, true, false, true, false, true])
    }

    @Test func `The mean of recommendations is the share of 9 and 10 less the share of 0 to 6`() throws {
        let instrument = try accepted(RecommendationScoreInstrument.self, with: "what: the scheme\nto: a friend")
        #expect(
            instrument.items.first?.prompt.plain == "How likely is it that you would recommend the scheme to a friend?")
        let answers = [10, 9, 9, 10, 9, 7, 8, 8, 0, 6]
        let values = try answers.map { try instrument.scores(of: ["likelihood": "\($0)"])["recommendation"]?.value }
        #expect(values.compactMap(\.self).reduce(0, +) / 10 == 50 - 20)
    }

    private let licensed = """
        holder: The owner
        licence: A-1
        version: "2006"
        scale: { points: 5 }

        """

    @Test func `The institution's texts are marked as not to leave, and numbers alone are free`() throws {
        let with = try accepted(
            LicensedScaleInstrument.self, with: licensed + "items: 2\ntexts: [Their one, Their two]")
        #expect(with.items.map(\.prompt) == ["Their one", "Their two"])
        #expect(with.items.allSatisfy { $0.wording == .supplied })
        #expect(with.items.map(\.help) == ["© The owner, version 2006. Used under licence A-1.", nil])
        let without = try accepted(LicensedScaleInstrument.self, with: licensed + "items: 2")
        #expect(without.items.map(\.prompt) == ["Item 1 of the licensed form", "Item 2 of the licensed form"])
        #expect(without.items.allSatisfy { $0.wording == .free })
    }

    @Test(arguments: [("sum", 2.0...10), ("mean", 1.0...5)])
    func `All items become one score where the definition says so`(total: String, range: ClosedRange<Double>) throws {
        let scale = try accepted(LicensedScaleInstrument.self, with: licensed + "items: 2\ntotal: \(total)")
        #expect(scale.scores.map(\.range) == [range])
        #expect(scale.scores.map(\.isTotal) == [false])
        #expect(try accepted(LicensedScaleInstrument.self, with: licensed + "items: 2\ntotal: none").scores == [])
    }

    @Test func `A total beside subscales is no further part`() throws {
        let scale = try accepted(
            LicensedScaleInstrument.self,
            with: licensed + "items: 2\nsubscales: { first: { title: First, items: [1] } }")
        #expect(scale.scores.map(\.id) == ["first", "total"])
        #expect(scale.scores.map(\.isTotal) == [false, true])
    }

    @Test func `Everything that is wrong with a structure is told in one run`() {
        let yaml =
            licensed + """
                items: 3
                texts: [One]
                reversed: [2, 4]
                missing: pro-rata
                subscales:
                  total: { title: All, items: [1, 2, 2] }
                  pair: { title: Pair, items: [1, 2] }
                """
        #expect(
            problems(of: LicensedScaleInstrument.self, with: yaml) == [
                "6:1 wrong-number-of-texts at texts: the scale has 3 items, and 1 text is given"
                    + " (5:8 the number of items) = write one text for each item, in order, or remove 'texts:'",
                "7:15 unknown-item at reversed[1]: the scale has no item 4 (5:8 the number of items)"
                    + " = write numbers from 1 to 3",
                "10:3 duplicate-score at subscales.total: a subscale is named 'total', and so is the score of all items"
                    + " = rename the subscale, or write 'total: none'",
                "10:38 repeated-item at subscales.total.items[2]: the subscale 'total' has the item 2 twice"
                    + " (10:35 listed here first) = remove one of the two",
                "11:24 missing-rule-impossible at subscales.pair.items: pro rata needs two thirds of the answers, and"
                    + " of 2 items none may be missing (8:10 the rule) = write 'missing: complete-only'",
            ])
    }

    @Test func `A licence cannot be left out`() {
        #expect(
            problems(of: LicensedScaleInstrument.self, with: "items: 3\nholder: The owner\nversion: one\nscale: five")
                == [
                    "1:1 missing-key: 'licence' is missing = add 'licence:' with a licence's number"
                ])
    }
}
