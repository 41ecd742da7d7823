extension Fact {
    /// The people whose data the fact is, by id: erasing one of them takes the fact with it.
    ///
    /// An answer about somebody is theirs as well as the author's. A draw is nobody's alone; it holds pseudonyms, which
    /// lead to nobody once the person's own facts are gone.
    public var subjects: [String] {
        switch self {
        case .invited(let person, _), .enrolled(let person, _, _), .consented(let person, _),
            .withdrew(let person, _, _), .reinstated(let person):
            return [person]
        case .responded(let response):
            var people: [String] = []
            if case .person(let author) = response.key.from { people.append(author) }
            if let about = response.key.about, !people.contains(about) { people.append(about) }
            return people
        case .segmented(let segment): return [segment.answer.person]
        case .coded(let coding): return [coding.person]
        case .pairEnded(let ending): return [ending.mentor, ending.mentee]
        case .started, .stageOpened, .drawn, .stageClosed, .categoryDefined, .codeDefined, .codesMerged, .released,
            .erased, .appointed, .decided, .signedOff, .corrected, .adopted, .exported:
            return []
        }
    }
}
