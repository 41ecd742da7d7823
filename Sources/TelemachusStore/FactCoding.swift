import Foundation
import TelemachusProgramme

/// Puts facts into the form in which the journal holds them: JSON with sorted keys.
///
/// Responses, of which a programme has by far the most, are written by ``ResponseWriter``; the rest by Foundation.
struct FactEncoder {
    private let encoder = JSONEncoder()
    private var writer = ResponseWriter()

    init() { encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes] }

    /// What a fact says.
    mutating func content(of fact: Fact) throws -> [UInt8] {
        if case .responded(let response) = fact, let text = writer.text(of: response) { return text }
        return Array(try encoder.encode(fact))
    }

    /// Whose data a fact is: a list of ids.
    mutating func subjects(of fact: Fact) -> [UInt8] { writer.text(of: fact.subjects) }
}

/// Reads facts back.
struct FactDecoder {
    private let decoder = JSONDecoder()

    /// The fact that a content says.
    ///
    /// - Throws: `DecodingError` where it says none that this version knows.
    func fact(in content: Data) throws -> Fact {
        if let response = ResponseReader.response(in: content) { return .responded(response) }
        return try decoder.decode(Fact.self, from: content)
    }
}
