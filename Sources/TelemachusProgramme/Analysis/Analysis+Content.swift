import TelemachusCore

/// The codes behind the tallies, how far coders agreed, and what may be quoted.
extension Analysis {
    /// The content analysis; nil where nothing is to be coded.
    func content(_ review: inout DisclosureReview) throws -> ContentAnalysis? {
        let book = state.codebook
        guard !book.codes.isEmpty else { return nil }
        let units = coded
        var content = ContentAnalysis(book)
        content.agreement = try CoderAgreement.all(in: units).flatMap { try agreement($0, &review) }
        content.quotations = quotations(from: units)
        return content
    }

    /// The agreement on one text; code by code only where enough people's pieces have the code.
    private func agreement(
        _ texts: CoderAgreement, _ review: inout DisclosureReview
    ) throws -> [ContentAnalysis.Agreement] {
        let areCounted = review.count(roster.people(texts.people)).number != nil
        let overall = shown(try texts.overall(), texts.people, areCounted: areCounted)
        return [overall]
            + (try state.codebook.codesInUse.map { code in
                let people = texts.people(with: code.id)
                let isTold = review.count(roster.people(people)).number != nil
                return shown(try texts.figures(of: code.id), people, areCounted: areCounted && isTold)
            })
    }

    /// A line as it may be shown: where everybody wrote one piece, the number of pieces is the number of people, and the
    /// digits of a share tell it.
    private func shown(
        _ line: ContentAnalysis.Agreement, _ people: Set<String>, areCounted: Bool
    ) -> ContentAnalysis.Agreement {
        var shown = ContentAnalysis.Agreement(
            texts: line.texts, code: line.code, coders: line.coders, segments: .withheld, notes: [control.reason()])
        guard control.shows(people.count) else { return shown }
        if areCounted { return line }
        shown.kappa = line.kappa.map(DisclosureReview.hundredths)
        shown.alpha = line.alpha.map(DisclosureReview.hundredths)
        shown.notes = line.notes
        return shown
    }

    /// Pieces that their writers allowed to be quoted, of codes that enough people of the role stand behind.
    ///
    /// They are taken in the order of segments, from another writer each time; only the role of the writer is told.
    private func quotations(from units: CodedUnits) -> [ContentAnalysis.Quotation] {
        settings.quotations.flatMap { asked in
            let units = units.units.filter { $0.answer.texts == asked.texts }
            return state.codebook.codesInUse.flatMap { code -> [ContentAnalysis.Quotation] in
                let having = units.filter { $0.codes.contains(code.id) }
                let speakers = Dictionary(grouping: Set(having.map(\.answer.person)), by: role(of:))
                var writers: Set<String> = []
                var found: [ContentAnalysis.Quotation] = []
                for unit in having where found.count < asked.perCode && !writers.contains(unit.answer.person) {
                    guard let segment = unit.segment, segment.isQuotable, let role = role(of: unit.answer.person),
                        let words = words(of: segment),
                        control.shows(speakers[role]?.count ?? 0)
                    else { continue }
                    writers.insert(unit.answer.person)
                    found.append(ContentAnalysis.Quotation(code: code.id, role: role, text: words))
                }
                return found
            }
        }
    }

    private func words(of segment: Segment) -> String? {
        let response = state.usableResponses.first { response in
            response.key.from == .person(segment.answer.person) && response.key.stage == segment.answer.stage
                && response.key.instrument == segment.answer.instrument
                && response.answers[segment.answer.item] != nil
        }
        guard case .text(let text)? = response?.answers[segment.answer.item] else { return nil }
        return segment.words(of: text)
    }

    /// That coders have still to agree, for a reader of the tallies.
    func contentNotices() -> [Notice] {
        let open = coded.open.count
        guard open > 0 else { return [] }
        return [
            Notice(
                "coders-differ",
                "Coders differ on some pieces of text, and nothing is agreed. Of those, tallies count only the codes that "
                    + "every coder gave.")
        ]
    }
}

extension ContentAnalysis {
    /// What a codebook holds, with what became of each code.
    init(_ book: Codebook) {
        self.init()
        categories = book.categories
        codes = book.codes.map { code in
            Code(
                id: code.id, title: code.title, definition: code.definition, category: code.category,
                mergedInto: book.isMergedAway(code.id) ? book.current(code.id) : nil)
        }
        merges = book.merges.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
            .map(\.element)
    }
}
