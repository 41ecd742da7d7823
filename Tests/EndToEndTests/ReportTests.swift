import Foundation
import Testing

@Suite struct `The report by itself` {
    @Test func `it is Markdown on standard output, with the figures of the run`() throws {
        let outcome = try Tool.run("report", "nhs-consultants")
        #expect(outcome.status == 0)
        #expect(
            outcome.output.hasPrefix(
                "*Reverse mentoring · report on a programme*\n\n# Clinical fellows mentor consultants\n"))
        #expect(outcome.output.contains("| **Total**"))
        #expect(outcome.output.contains("> **Small groups are shown.**"))
    }

    @Test func `the page is the one that the run writes`() throws {
        let scratch = try Scratch()
        #expect(try Tool.run("report", "nhs-consultants", "--out", scratch.path("mine.html")).status == 0)
        let expected = try Data(contentsOf: Tool.nhs.appendingPathComponent("expected/report.html"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path("mine.html"))) == expected)
    }

    @Test func `the format goes before the ending of the file`() throws {
        let scratch = try Scratch()
        let path = scratch.path("mine.txt")
        #expect(try Tool.run("report", "nhs-consultants", "--format", "html", "--out", path).status == 0)
        #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("<!DOCTYPE html>"))
        #expect(try Tool.run("report", "nhs-consultants", "--out", scratch.path("mine.md")).output == "")
        #expect(try String(contentsOfFile: scratch.path("mine.md"), encoding: .utf8).hasPrefix("*Reverse"))
    }

    @Test func `a format that is none ends with 64 and the ones that there are`() throws {
        let outcome = try Tool.run("report", "nhs-consultants", "--format", "pdf")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("'pdf' is no format of a report; use html or markdown"))
    }
}
