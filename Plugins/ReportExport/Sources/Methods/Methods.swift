import TelemachusCore

extension Section {
    /// How the figures were made: only what was really done.
    static func methods(_ record: ProgrammeRecord) -> Section? {
        let words = MethodWords(record: record)
        let made = ([words.described] + words.tested + [words.examined]).filter { !$0.isEmpty }
        guard !made.isEmpty else { return nil }
        var paragraphs = made + [words.protected, words.computed]
        let citations = record.results.methods.citations
        let rest = words.publications.notCited(in: paragraphs.joined())
        if !rest.isEmpty { paragraphs.append("Further publications of the methods: \(rest).") }
        let list: [Block] =
            citations.isEmpty
            ? [] : [.heading("Publications of the methods"), .list(citations.map(\.sentence), isNumbered: true)]
        return Section("methods", "Methods", paragraphs.map { .paragraph($0) } + list)
    }
}

/// The sentences about methods, each there only where a figure was made by it.
struct MethodWords {
    /// Where the figures stand.
    let record: ProgrammeRecord

    var results: Results { record.results }
    /// The publications, by the numbers under which they are listed.
    var publications: NumberedCitations { NumberedCitations(results.methods.citations) }
}

/// Publications by the numbers under which they are listed.
struct NumberedCitations {
    private let citations: [String]

    init(_ citations: [String]) { self.citations = citations }

    /// The number of the first publication by an author, with a space before it; nothing where none is listed.
    func by(_ author: String) -> String {
        guard let index = citations.firstIndex(where: { $0.contains(author) }) else { return "" }
        return "\u{A0}[\(index + 1)]"
    }

    /// The numbers that a text does not name.
    func notCited(in text: String) -> String {
        citations.indices.map { "[\($0 + 1)]" }.filter { !text.contains($0) }.joined(separator: ", ")
    }
}
