import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

@Suite struct SponsorTests {
    private static let definition = TinyDefinition {
        $0.people = """
            sponsor:
              title: chief nurse
              message: I learn from those who know the new systems <best>.
            """
    }

    @Test func `the message stands quoted in the explanation and in the reports, with the function`() throws {
        let programme = try Self.definition.institutionProgramme()
        let text = Explanation(of: programme).text
        #expect(text.contains("Chief nurse stands behind the programme and says:"))
        #expect(text.contains("\u{201C}I learn from those who know the new systems <best>.\u{201D}"))
        let analysed = try AnalysedProgramme(of: programme, [])
        let page = try #require(try analysed.report(as: .html, from: .institution))
        #expect(
            page.contains(
                "<blockquote><p>I learn from those who know the new systems &lt;best&gt;.</p>"
                    + "<p class=\"detail\">Chief nurse</p></blockquote>"))
        let markdown = try #require(try analysed.report(as: .markdown, from: .institution))
        #expect(markdown.contains("> — Chief nurse"))
    }

    @Test func `a sponsor without a message is told`() throws {
        let definition = TinyDefinition { $0.people = "sponsor: { title: Chief nurse }" }
        let diagnostics = try definition.checkedByInstitution().diagnostics
        #expect(diagnostics.map(\.id) == ["missing-key"])
    }

    @Test func `without a sponsor nothing is said of one`() throws {
        let programme = try TinyDefinition().institutionProgramme()
        #expect(programme.outline().sponsor == nil)
        #expect(!Explanation(of: programme).text.contains("stands behind"))
    }
}
