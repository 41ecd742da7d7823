import TelemachusCore

/// A codebook, segments and codings on their way into a live programme, from tables as a data directory has them.
public struct CodingTables: Sendable {
    private let files: [String: String]

    /// Tables, by the name that they have in a data directory.
    public init(_ files: [String: String]) { self.files = files }

    /// What the tables add, or every problem of every row.
    public func proposal(in state: ProgrammeState) -> Proposal {
        var reading = BundleReading(files, addingTo: state)
        for file in files.keys.sorted() where !InputFile.kind(of: files[file] ?? "").exists {
            _ = reading.source(file, isRequired: true)
        }
        reading.data.codebook = state.codebook
        reading.readCategories()
        reading.readCodes()
        reading.readMerges()
        for response in state.usableResponses {
            guard case .person(let person) = response.key.from else { continue }
            for (item, answer) in response.answers {
                let key = Segment.Answer(
                    person: person, instrument: response.key.instrument, stage: response.key.stage, item: item)
                reading.answers[key] = reading.answers[key] ?? answer
            }
        }
        reading.readSegments()
        let stages = state.programme.stages.map(\.id.name)
        let segments = stages.flatMap { reading.data.segments[$0] ?? [] }
        let known = Dictionary(state.segments.map { ($0.id, $0) }) { first, _ in first }
        for segment in segments where known[segment.id].map({ $0 != segment }) ?? false {
            reading.report(
                "segment-cut-already", "the segment is another piece of text in the journal",
                at: reading.segments[segment.id]?.place ?? Place(line: 1, column: 1), help: "give the piece a new id")
        }
        for segment in state.segments where reading.segments[segment.id] == nil {
            reading.segments[segment.id] = (segment, Place(line: 1, column: 1))
        }
        reading.readCodings()
        let codings = stages.flatMap { reading.data.codings[$0] ?? [] }
        let book = reading.data.codebook
        let old = state.codebook
        let given = Set(state.codings)
        let defined =
            book.categories.filter { old.category($0.id) != $0 }.map { Fact.categoryDefined($0) }
            + book.codes.filter { old[$0.id] != $0 }.map { Fact.codeDefined($0) }
            + book.merges.dropFirst(old.merges.count).map { Fact.codesMerged($0) }
        return Proposal(
            defined + segments.filter { known[$0.id] == nil }.map { Fact.segmented($0) }
                + codings.filter { !given.contains($0) }.map { Fact.coded($0) },
            diagnostics: reading.diagnostics.inReadingOrder(), sources: reading.sources)
    }
}
