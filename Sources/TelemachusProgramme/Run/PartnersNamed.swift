import TelemachusCore

/// What people said at a stage, once pairs tell who the partners are.
///
/// An answer about `partner` is about the one whom the draw gave. Where it gave nobody, the answer is left out with the
/// codes of its texts: the same data can be played with another seed, and nobody answers about somebody they did not
/// meet. An answer that names a partner by id fits the pairs, or is a problem.
struct PartnersNamed {
    /// The responses, partners put in, and the pieces and codes of their texts.
    let facts: [Fact]

    /// Puts partners in.
    ///
    /// - Parameters:
    ///   - data: what happened.
    ///   - stage: the stage.
    ///   - index: its place in the timeline.
    ///   - state: the programme once the stage's pairs are made.
    /// - Throws: every answer that does not fit the pairs.
    init(
        _ data: BundleData, at stage: StageID, _ index: Int, _ state: ProgrammeState
    ) throws(ProgrammeRun.Misfit) {
        var responses: [Response] = []
        var diagnostics: [Diagnostic] = []
        var places: [Response.Key: Place] = [:]
        for pending in data.responses[stage.name] ?? [] {
            var response = pending.response
            if let ask = state.programme.stage(stage)?.ask(of: response),
                !state.isAsked(PersonID(response.key.from.text), ask)
            {
                diagnostics.append(.notCalledFor(ask, at: pending.about))
                continue
            }
            if pending.isAboutPartner {
                let partners = state.partners(of: PersonID(response.key.from.text), at: index).map(\.name)
                if let named = response.key.about {
                    guard partners.contains(named) else {
                        diagnostics.append(.notAPartner(at: pending.about))
                        continue
                    }
                } else if partners.count > 1 {
                    diagnostics.append(.severalPartners(partners.count, at: pending.about))
                    continue
                }
                guard let about = response.key.about ?? partners.first else { continue }
                response.key.about = about
                if let first = places.updateValue(pending.about, forKey: response.key) {
                    diagnostics.append(.namedInTwoWays(at: pending.about, first: first))
                }
            }
            responses.append(response)
        }
        guard diagnostics.isEmpty else { throw ProgrammeRun.Misfit(diagnostics: diagnostics.inReadingOrder()) }
        let said = Set(
            responses.flatMap { response in
                response.answers.keys.map { item in
                    Segment.Answer(
                        person: response.key.from.text, instrument: response.key.instrument, stage: stage.name,
                        item: item)
                }
            })
        let segments = (data.segments[stage.name] ?? []).filter { said.contains($0.answer) }
        let codings = (data.codings[stage.name] ?? []).filter { said.contains($0.answer) }
        facts =
            responses.map { .responded($0) } + segments.map { .segmented($0) } + codings.map { .coded($0) }
    }
}

extension Programme.Stage {
    /// What asked for a person's response.
    fileprivate func ask(of response: Response) -> CollectSettings? {
        guard case .person = response.key.from else { return nil }
        return asks.first {
            $0.instrument == response.key.instrument && $0.from.contains(response.role) && !$0.isTogether
        }
    }
}

extension Diagnostic {
    /// An answer names somebody with whom the person is in no pair.
    fileprivate static func notAPartner(at place: Place) -> Diagnostic {
        Diagnostic(
            "not-a-partner", "the person has no such partner at this stage", at: place,
            help: "correct the id, or run with the seed that the pairs were drawn with")
    }

    /// An answer is about 'partner' of somebody who has several.
    fileprivate static func severalPartners(_ count: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "several-partners", "the person has \(count) partners, and the row does not say which of them is meant",
            at: place, help: "write the partner's id under 'about'")
    }

    /// One row says 'partner' and another the partner's id.
    fileprivate static func namedInTwoWays(at place: Place, first: Place) -> Diagnostic {
        Diagnostic(
            "answered-twice", "answers about the same partner stand under 'partner' and under the partner's id",
            at: place, related: [.init("the same partner here", at: first)], help: "write 'about' alike in all of them")
    }
}
