import TelemachusCore

/// A programme told in other forms than its definition.
public struct Explanation: Sendable {
    let programme: Programme
    let language: String?
    var prose = Prose()

    /// An explanation of a checked programme.
    ///
    /// - Parameters:
    ///   - programme: the programme.
    ///   - language: the language of the definition's own words, where it has them in several; its own otherwise.
    public init(of programme: Programme, in language: String? = nil) {
        self.programme = programme
        self.language = language
    }

    /// Whether there are words in the language that was asked for: the definition's own language, or a translation.
    public var hasWordsOfItsOwn: Bool {
        language == nil || language == programme.definition.languages.first
            || text != Explanation(of: programme).text
    }

    /// The resolved definition as YAML: every default visible, and behind each line where its value comes from.
    ///
    /// It is a definition itself, and of the same programme.
    public var yaml: String { programme.written.yaml(withOrigins: true) }

    /// As text that a coordinator can read aloud.
    public var text: String {
        var telling = self
        telling.tellWhatItIs()
        telling.tellWhoTakesPart()
        telling.tellWhatIsKnown()
        telling.tellConsent()
        telling.tellAreas()
        telling.tellStages()
        telling.tellInstruments()
        telling.tellIndicators()
        telling.tellComparisons()
        telling.tellPrivacy()
        telling.tellExports()
        telling.tellLimits()
        return telling.prose.text
    }

    // MARK: - Words of the definition

    func words(_ text: Text) -> String { text.text(in: language) }

    func title(ofStage id: String) -> String { programme.stage(StageID(id)).map { words($0.title) } ?? id }

    func title(ofInstrument id: String) -> String {
        programme.instrument(InstrumentID(id)).map { words($0.title) } ?? id
    }

    func title(ofAttribute id: String) -> String {
        programme.definition.people.attributes[id]?.title.map(words) ?? id
    }

    func singular(ofRole id: String) -> String { programme.definition.roles[id].map { words($0.title) } ?? id }

    func plural(ofRole id: String) -> String { programme.definition.roles[id].map { words($0.pluralTitle) } ?? id }

    /// Several roles in the middle of a sentence.
    func plural(ofRoles ids: [String]) -> String { ids.map { plural(ofRole: $0).midSentence }.listed() }

    // MARK: - What it is

    private mutating func tellWhatItIs() {
        let definition = programme.definition
        prose.heading(words(definition.title), underlined: "=")
        prose.paragraph("\(definition.model.rawValue.initialCapital) mentoring: \(definition.model.help.midSentence)")
        if let setting = definition.setting { prose.paragraph("Setting: \(words(setting).sentence)") }
        for part in programme.written.parts { prose.paragraph(sentence(about: part)) }
        let questions = [("First", definition.purpose.primary), ("Second", definition.purpose.secondary)]
        for case (let heading, let question?) in questions {
            prose.paragraph("\(heading) question: \(words(question).sentence)")
        }
    }

    private func sentence(about part: DefinitionPart) -> String {
        let file = ShortNames(of: programme.written.sources.sources.map(\.name))[part.file]
        return switch part.use {
        case .extended(let title): "The definition extends '\(title)' (\(file))."
        case .instrument(let id): "The instrument '\(title(ofInstrument: id))' comes from \(file)."
        case .translation(let language): "The words in the language '\(language)' come from \(file)."
        }
    }

    private mutating func tellAreas() {
        guard !programme.domains.isEmpty else { return }
        prose.heading("Areas")
        let areas = programme.domains.map { words($0.title).midSentence }
        prose.paragraph("Feedback and learning are about \(areas.count.of("area")): \(areas.listed()).")
    }

    private mutating func tellLimits() {
        let definition = programme.definition
        if !definition.limits.isEmpty {
            prose.heading("Limits")
            for limit in definition.limits { prose.bullet(words(limit).sentence) }
        }
        if !programme.accepted.isEmpty {
            prose.heading("Warnings that are accepted")
            for accepted in programme.accepted {
                prose.bullet(
                    "\(accepted.warning.message.initialCapital.sentence) Accepted: \(accepted.reason.sentence)")
            }
        }
        if !definition.sources.isEmpty {
            prose.heading("Sources")
            for source in definition.sources {
                let doi = source.doi.map { " doi:\($0)." } ?? ""
                prose.bullet(source.citation.sentence + doi + (source.note.map { " \($0.sentence)" } ?? ""))
            }
        }
    }
}
