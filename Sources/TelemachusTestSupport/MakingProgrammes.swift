import TelemachusCore
public import TelemachusProgramme

/// A checked programme of the tiny plugins.
///
/// - Throws: ``NoProgramme`` with everything that is wrong with it.
public func programme(_ yaml: String) throws -> Programme {
    let source = MarkedSource(yaml)
    let outcome = ProgrammeLoader(registry: try .tiny).load(source.source)
    guard let programme = outcome.programme else {
        throw NoProgramme(problems: outcome.diagnostics.map(source.describe))
    }
    return programme
}

/// A definition that was meant to be right has problems.
public struct NoProgramme: Error {
    /// The problems.
    public let problems: [String]

    /// A failure with what is wrong.
    public init(problems: [String]) { self.problems = problems }
}

/// A definition in sections, each with something small and right unless the test says otherwise.
public struct TinyDefinition: Sendable {
    /// Roles.
    public var roles = """
        roles:
          mentor: { title: Fellow, plural: Fellows }
          mentee: { title: Consultant, plural: Consultants }
        """
    /// People, consent and withdrawal.
    public var people = ""
    /// What is asked.
    public var instruments = """
        instruments:
          rating: { title: Rating, use: tiny-form, with: { kind: ratings } }
          willing: { title: Willing, use: tiny-form, with: { kind: secret } }
        """
    /// When.
    public var timeline = """
        timeline:
          - stage: before
            collect:
              - { instrument: rating, from: [mentor, mentee] }
              - { instrument: willing, from: mentor, about: each-mentee }
          - stage: draw
            match: { use: tiny-draw, with: { preference: willing } }
          - stage: after
            collect:
              - { instrument: rating, from: [mentor, mentee] }
        """
    /// Analysis, privacy, exports.
    public var rest = ""

    /// The standard sections.
    public init() {}

    /// The standard sections with some changed.
    public init(_ change: (inout TinyDefinition) -> Void) { change(&self) }

    /// The definition.
    public var yaml: String {
        let head = "telemachus: 1\nid: tiny\ntitle: Tiny\nmodel: reverse\ndomains: { use: two-areas }"
        return [head, roles, people, instruments, timeline, rest].filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
    }

    /// The checked programme.
    public func programme() throws -> Programme { try TelemachusTestSupport.programme(yaml) }
}
