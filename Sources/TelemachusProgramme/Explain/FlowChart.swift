import TelemachusCore

/// The flow of a programme as a chart: the figure that papers have.
///
/// A box a stage, phase by phase, with who is asked what; a diamond where something must be given before people or words
/// go on; a hexagon where pairs are made; at the end who gets what.
public struct FlowChart: Sendable {
    /// One part of the chart.
    struct Box: Sendable {
        /// What a box stands for, which decides its shape.
        enum Kind: Sendable, CaseIterable {
            /// People of a role.
            case role
            /// Something that must be given before anything goes on.
            case gate
            /// A stage.
            case stage
            /// A stage at which pairs are made.
            case draw
            /// A stage at which pairs meet.
            case meeting
            /// What is computed.
            case figures
            /// What is written out.
            case output
        }

        /// A few lines that belong together: who is asked, and what.
        struct Part: Sendable, Equatable {
            var heading: String
            var lines: [String]
        }

        let id: String
        let kind: Kind
        var title: String
        var notes: [String] = []
        var parts: [Part] = []
    }

    /// An arrow from one box to another.
    struct Arrow: Sendable, Equatable {
        /// What an arrow says.
        enum Kind: Sendable {
            /// What comes next.
            case next
            /// What is read there.
            case reading
        }

        var from: String
        var to: String
        var label = ""
        var kind = Kind.next
    }

    /// Boxes that belong together.
    struct Group: Sendable {
        let id: String
        let title: String
        var boxes: [Box]
    }

    /// The boxes: those of a phase together, others in groups without a title.
    var groups: [Group] = []
    var arrows: [Arrow] = []
    /// The title of the whole.
    let title: String

    let programme: Programme
    let language: String?

    /// The chart of a checked programme.
    ///
    /// - Parameters:
    ///   - programme: the programme.
    ///   - language: the language of the definition's own words, where it has them in several; its own otherwise.
    public init(of programme: Programme, in language: String? = nil) {
        self.programme = programme
        self.language = language
        title = Self.line(programme.definition.title.text(in: language))
        addRoles()
        addStages()
        addResults()
    }

    // MARK: - Words

    func words(_ text: Text) -> String { Self.line(text.text(in: language)) }

    func plural(ofRole id: String) -> String {
        programme.definition.roles[id].map { words($0.pluralTitle) } ?? id
    }

    /// A text on one line, and something to see where it is empty.
    static func line(_ text: String) -> String {
        let line = Prose.onOneLine(text).split(separator: " ").joined(separator: " ")
        return line.isEmpty ? "…" : line
    }
}
