import Foundation
import TelemachusMatching
import Testing

/// Counts of matchings from the literature, read from the fixture `known-counts.json`.
struct KnownCounts: Decodable {
    struct Family: Decodable {
        let rule: Rule
        let source: String
        let counts: [Entry]
    }

    struct Entry: Decodable {
        let people: Int
        let matchings: UInt64
    }

    /// Which pairs a family of n x n graphs admits.
    enum Rule: String, Decodable {
        case all
        case notOneself
        case neitherOneselfNorTheNext
        case withinOne
        case withinTwo

        func admits(_ mentor: Int, _ mentee: Int, of people: Int) -> Bool {
            switch self {
            case .all: true
            case .notOneself: mentee != mentor
            case .neitherOneselfNorTheNext: mentee != mentor && mentee != (mentor + 1) % people
            case .withinOne: abs(mentee - mentor) <= 1
            case .withinTwo: abs(mentee - mentor) <= 2
            }
        }
    }

    let families: [Family]

    static func load() throws -> KnownCounts {
        let url = try #require(Bundle.module.url(forResource: "Fixtures/known-counts", withExtension: "json"))
        return try JSONDecoder().decode(KnownCounts.self, from: Data(contentsOf: url))
    }
}
