import TelemachusPages
import Testing

@testable import ReportExport

@Suite struct MarkupTests {
    @Test func `characters with a meaning are escaped`() {
        #expect(Markup.escaped("<a href=\"x\">'&'</a>") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;")
    }

    @Test(arguments: ["\"\u{0301}", "\u{0600}<", "<\u{0338}", "'\u{200D}", "\u{0600}\u{0600}&\u{FE0F}"])
    func `characters with a meaning are escaped in whatever company`(_ text: String) {
        let special: Set<Unicode.Scalar> = ["<", ">", "\"", "'"]
        #expect(!Markup.escaped(text).unicodeScalars.contains(where: special.contains))
        let filled = Templates.fill("block", with: .record(["paragraph": .text(text)])) ?? ""
        let inner = filled.unicodeScalars.dropFirst("<p>".count).dropLast("</p>\n".count)
        #expect(!inner.isEmpty && !inner.contains(where: special.contains), "\(filled)")
    }

    @Test func `texts without anything special stay as they are`() {
        for text in ["Grüße, naïve café", "a > b, \"so\" & 'so'", "مرحبا", "👩🏽‍⚕️"] {
            #expect(Markup.separated(text) == text)
            #expect(Markup.cleaned(text) == text)
        }
    }

    @Test func `characters that no page may hold are dropped`() {
        #expect(
            Markup.cleaned("a\u{0000}b\u{001B}c\u{202E}d\u{2066}e\u{FEFF}f\u{FFFF}g\u{1FFFE}h\r\ni\tj")
                == "abcdefgh\ni\tj")
    }

    @Test func `texts are no templates`() {
        #expect(
            Templates.fill("block", with: .record(["paragraph": .text("{{id}}{{>page}}")]))
                == "<p>{{id}}{{&gt;page}}</p>\n")
    }

    @Test func `a record does not look for names around it`() {
        let figure = PageContent.record(["value": .text("5")])
        let content = PageContent.record(["label": .text("outer"), "keyFigures": .filled("figures", [figure])])
        #expect(Templates.fill("block", with: content)?.contains("outer") == false)
        #expect(Templates.fill("block", with: content)?.contains("<strong>5</strong>") == true)
    }

    @Test func `a publication's number cannot leave its address`() {
        #expect(Link.path("10.1136/bmjopen-2022-062361") == "10.1136/bmjopen-2022-062361")
        #expect(Link.path("10.1/a\"><b>&ü?#") == "10.1/a%22%3E%3Cb%3E%26%C3%BC%3F%23")
    }
}
