import Crypto
public import TelemachusCore

/// The texts of a data directory with what was made of them so far, for the people who code them.
///
/// Coders are blind to person, role and stage: they meet a text under a mark that is made from it and tells nothing of
/// who wrote it when.
public struct CodingWork: Sendable {
    /// A text to be coded: a segment, or a whole answer that nobody has cut.
    struct Piece: Sendable {
        /// What sheets call it.
        let mark: String
        /// The segment; without an id where there is none yet.
        let segment: Segment
        /// The words.
        let words: String
    }

    /// The codes and their merges.
    public internal(set) var codebook: Codebook
    /// The pieces that were cut.
    var segments: [Segment]
    /// The codes given.
    var codings: [Coding]

    private let texts: [(answer: Segment.Answer, words: String)]
    /// People whose texts are not to be used any more.
    private let peopleTakenOut: Set<String>
    private let before: [ExportedFile]
    private let segmentsBefore: Int
    private let codingsBefore: [Coding]
    private let mergesBefore: Int

    /// The work that lies in a data directory.
    public init(_ data: BundleData, of programme: Programme) {
        let stages = programme.stages.map(\.id.name)
        self.init(
            data.codebook, segments: stages.flatMap { data.segments[$0] ?? [] },
            codings: stages.flatMap { data.codings[$0] ?? [] },
            responses: stages.flatMap { data.responses[$0] ?? [] }.map(\.response),
            peopleTakenOut: data.peopleTakenOut, programme)
    }

    /// The work of a live programme, on what may be used of it.
    public init(_ state: ProgrammeState) {
        self.init(
            state.codebook, segments: state.segments, codings: state.codings,
            responses: state.usableResponses,
            peopleTakenOut: Set(
                state.people.filter { $0.withdrawal?.keep == .nothing }.map(\.id.name)), state.programme)
    }

    private init(
        _ codebook: Codebook, segments: [Segment], codings: [Coding], responses: [Response],
        peopleTakenOut: Set<String>, _ programme: Programme
    ) {
        self.codebook = codebook
        self.segments = segments
        self.codings = codings
        self.peopleTakenOut = peopleTakenOut
        texts = Self.texts(responses, programme).filter { !peopleTakenOut.contains($0.answer.person) }
        before = Self.files(segments, codings, codebook)
        segmentsBefore = segments.count
        codingsBefore = codings
        mergesBefore = codebook.merges.count
    }

    /// What the work adds to a journal: segments, codes given and merges.
    ///
    /// Where a coder judges a segment otherwise than
    /// before, a correction says that the new codes stand for the old ones.
    public var newFacts: [Fact] {
        let cut = segments.dropFirst(segmentsBefore).map { Fact.segmented($0) }
        let merged = codebook.merges.dropFirst(mergesBefore).map { Fact.codesMerged($0) }
        let old = Dictionary(grouping: codingsBefore, by: Judged.init)
        let changed = Set(Dictionary(grouping: codings, by: Judged.init).filter { $1 != old[$0] ?? [] }.keys)
        let given = codings.filter { changed.contains(Judged($0)) }
        let again = given.filter { old[Judged($0)] != nil }.map { Fact.coded($0) }
        let correction = Fact.corrected(Correction(reason: "A later sheet judges otherwise", facts: again.count))
        return cut + (again.isEmpty ? [] : [correction] + again)
            + given.filter { old[Judged($0)] == nil }.map { Fact.coded($0) } + merged
    }

    /// Every piece that was coded, with what each coder gave it.
    var units: CodedUnits {
        CodedUnits(
            codings.filter { !peopleTakenOut.contains($0.person) },
            segments: segments.filter { !peopleTakenOut.contains($0.answer.person) }, codebook: codebook)
    }

    /// The files of a data directory that are not as they were read.
    public var changedFiles: [ExportedFile] {
        Self.files(segments, codings, codebook).filter { !before.contains($0) }
    }

    // MARK: - Pieces

    /// Every piece, cut or not, in the order of texts.
    var pieces: [Piece] {
        let cuts = Dictionary(grouping: segments, by: \.answer)
        return texts.flatMap { answer, text in
            (cuts[answer] ?? [Segment(id: "", answer: answer)]).compactMap { segment in
                segment.words(of: text).map { Piece(mark: Self.mark(of: segment, $0), segment: segment, words: $0) }
            }
        }
    }

    private static func texts(
        _ responses: [Response], _ programme: Programme
    ) -> [(answer: Segment.Answer, words: String)] {
        var seen: Set<Segment.Answer> = []
        return responses.flatMap { response -> [(answer: Segment.Answer, words: String)] in
            let key = response.key
            guard case .person(let person) = key.from else { return [] }
            let items = programme.instrument(InstrumentID(key.instrument))?.items.filter(\.isCodable) ?? []
            return items.compactMap { item in
                let answer = Segment.Answer(
                    person: person, instrument: key.instrument, stage: key.stage, item: item.id)
                guard case .text(let text)? = response.answers[item.id], seen.insert(answer).inserted else {
                    return nil
                }
                return (answer, text)
            }
        }
    }

    /// The mark begins with a letter, so that no spreadsheet takes it for a number.
    private static func mark(of segment: Segment, _ words: String) -> String {
        let answer = segment.answer
        let place = [answer.person, answer.instrument, answer.stage, answer.item, "\(segment.start ?? 1)", words]
        return "t" + SHA256.hash(data: Array(place.joined(separator: "\n").utf8)).hexadecimal.prefix(12)
    }

    // MARK: - Files

    private static func files(_ segments: [Segment], _ codings: [Coding], _ codebook: Codebook) -> [ExportedFile] {
        let segmentRows = segments.map { segment in
            [
                segment.id, segment.answer.person, segment.answer.instrument, segment.answer.stage,
                segment.answer.item, segment.start.map { "\($0)" } ?? "", segment.end.map { "\($0)" } ?? "",
                segment.isQuotable ? "yes" : "no",
            ]
        }
        let merges = codebook.merges.map { [$0.from, $0.into, $0.date, $0.by, $0.reason] }
        return [
            ExportedFile(
                path: "segments.csv",
                text: CSVText.text(
                    of: [["segment", "person", "instrument", "stage", "item", "start", "end", "quotable"]]
                        + segmentRows)),
            ExportedFile(
                path: "codings.csv",
                text: CSVText.text(
                    of: [["segment", "coder", "code"]]
                        + codings.map { [$0.segment ?? "", $0.coder ?? "", $0.code] })),
            ExportedFile(
                path: "merges.csv", text: CSVText.text(of: [["from", "into", "date", "by", "reason"]] + merges)),
        ]
    }
}

/// What one coder says of one piece of text.
struct Judged: Hashable {
    private let answer: Segment.Answer
    private let segment: String?
    private let coder: String?

    init(_ coding: Coding) {
        answer = coding.answer
        segment = coding.segment
        coder = coding.coder
    }
}
