import Foundation
import TelemachusCore
import Testing

@testable import TelemachusProgramme
@testable import TelemachusStore

@Suite struct `The form of facts in the journal` {
    private static func byFoundation(_ fact: Fact) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(fact))
    }

    private static func byFoundation(_ text: [UInt8]) -> Fact? {
        try? JSONDecoder().decode(Fact.self, from: Data(text))
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `is that of Foundation's encoder to the byte, and comes back as it was`(seed: UInt64) throws {
        var made = MadeUpResponses(seed: seed)
        var encoder = FactEncoder()
        var writer = ResponseWriter()
        var written = 0
        for _ in 0..<200 {
            let response = made.response()
            let fact = Fact.responded(response)
            let text = try encoder.content(of: fact)
            #expect(
                String(decoding: text, as: UTF8.self) == String(decoding: try Self.byFoundation(fact), as: UTF8.self))
            #expect(try FactDecoder().fact(in: Data(text)) == fact)
            let short = writer.text(of: response)
            if short != nil { written += 1 }
            if response.answers.keys.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } }) {
                #expect(short == text)
                #expect(ResponseReader.response(in: Data(text)) == response, "the short way reads what it writes")
            }
            let subjects = encoder.subjects(of: fact)
            let sorted = JSONEncoder()
            sorted.outputFormatting = [.withoutEscapingSlashes]
            #expect(subjects == Array(try sorted.encode(fact.subjects)))
        }
        #expect(written > 100, "most go the short way")
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `is never read otherwise than by Foundation's decoder, whatever became of it`(seed: UInt64) throws {
        var made = MadeUpResponses(seed: seed)
        var encoder = FactEncoder()
        for _ in 0..<300 {
            var text = try encoder.content(of: .responded(made.response()))
            for _ in 0..<made.number(below: 3) + 1 { made.damage(&text) }
            guard let response = ResponseReader.response(in: Data(text)) else { continue }
            #expect(Self.byFoundation(text) == .responded(response), "\(String(decoding: text, as: UTF8.self))")
        }
    }

    @Test(arguments: [
        #"{"whole":{"_0":01}}"#, #"{"whole":{"_0":-0}}"#, #"{"whole":{"_0":1e2}}"#, #"{"whole":{"_0":-}}"#,
        #"{"whole":{"_0":9223372036854775808}}"#, #"{"whole":{"_0":-92233720368547758080}}"#,
        #"{"decimal":{"_0":1.50}}"#, #"{"decimal":{"_0":inf}}"#, #"{"decimal":{"_0":}}"#,
        #"{"text":{"_0":"\u00+1"}}"#, #"{"text":{"_0":"\ud83d\ude00"}}"#, #"{"text":{"_0":"\/"}}"#,
        #"{"flag":{"_0":true}},"a":{"flag":{"_0":true}}"#, #"{"flag":{"_0":yes}}"#, #"{"colour":{"_0":"red"}}"#,
    ])
    func `with an answer that nobody writes so is left to Foundation`(answer: String) {
        #expect(Self.isReadTheShortWay(#"{"flag":{"_0":true}}"#))
        #expect(!Self.isReadTheShortWay(answer))
    }

    private static func isReadTheShortWay(_ answer: String) -> Bool {
        let key = #""key":{"from":{"person":{"_0":"M1"}},"instrument":"i","stage":"s"}"#
        let text = #"{"responded":{"_0":{"answers":{"a":\#(answer)},\#(key),"role":"r"}}}"#
        return ResponseReader.response(in: Data(text.utf8)) != nil
    }

    @Test func `that ends anywhere before its end, or goes on after it, is left to Foundation`() throws {
        guard case .responded(let response) = SQLiteJournalTests.facts[5] else { return }
        var writer = ResponseWriter()
        let written = writer.text(of: response)
        let text = Data(try #require(written))
        #expect(ResponseReader.response(in: text) == response)
        for count in text.indices { #expect(ResponseReader.response(in: text.prefix(count)) == nil) }
        #expect(ResponseReader.response(in: text + [0x20]) == nil)
    }

    @Test func `without words for a number is refused, and nothing is recorded`() throws {
        let journal = try SQLiteJournal.inMemory()
        let key = Response.Key(from: .person("M1"), instrument: "i", stage: "s")
        #expect(throws: EncodingError.self) {
            try journal.append(
                [.responded(Response(key: key, role: "r", answers: ["a": .decimal(.nan)]))],
                stamp: SQLiteJournalTests.stamp)
        }
        #expect(try journal.facts() == [])
    }
}
