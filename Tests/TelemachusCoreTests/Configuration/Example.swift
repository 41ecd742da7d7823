import TelemachusCore
import TelemachusYAML

/// Settings with a field of every shape.
struct Example: Configuration {
    enum Colour: String, ChoiceWord {
        case red, green
        var help: String { "The colour \(rawValue)." }
    }

    struct Inner: Configuration {
        var name = ""
        var count = 3
        static var fields: [Field<Inner>] {
            [
                .required("name", \.name, .identifier, help: "A name."),
                .defaulted("count", \.count, .wholeNumber(1...5), help: "A count."),
            ]
        }
    }

    var title = Text()
    var colour = Colour.red
    var weight: Double?
    var isOpen = false
    var duration: PlannedDuration?
    var date: String?
    var scale: Scale?
    var role: String?
    var names: [String] = []
    var inner = Inner()
    var parts = Named<Inner>()

    static var fields: [Field<Example>] {
        [
            .required("title", \.title, .localizedText, help: "The title."),
            .defaulted("colour", \.colour, .choice, help: "The colour."),
            .optional("weight", \.weight, .number(0...10), unit: "kg", help: "The weight."),
            .defaulted("open", \.isOpen, .flag, help: "Whether it is open."),
            .optional("duration", \.duration, .duration, help: "How long."),
            .optional("date", \.date, .date, help: "When."),
            .optional("scale", \.scale, .scale, help: "The scale."),
            .optional("role", \.role, .name(of: .role), help: "The role."),
            .defaulted("names", \.names, .list(of: .text, atLeast: 2), help: "Names."),
            .defaulted("inner", \.inner, .object(), help: "Settings inside."),
            .defaulted("parts", \.parts, .map(of: .object()), help: "Settings by name."),
        ]
    }

    /// Reads YAML, with roles mentor and mentee and a scale of five points declared.
    static func read(_ yaml: String) -> (example: Example?, problems: [String]) {
        var sources = SourceList()
        let document = YAMLDocument.read(SourceText(name: "a.yaml", bytes: Array(yaml.utf8)), into: &sources)
        var reader = DefinitionReader(
            names: DeclaredNames([.role: ["mentor", "mentee"], .scale: ["five"]]),
            scales: ["five": Scale(points: 1...5)])
        let example = Example.read(document.root, &reader)
        let problems = (document.diagnostics + reader.diagnostics).inReadingOrder().map { diagnostic in
            let place = diagnostic.place.map { "\($0.start.line):\($0.start.column)" } ?? "nowhere"
            let path = diagnostic.path.map { " at \($0)" } ?? ""
            return "\(place) \(diagnostic.id)\(path): \(diagnostic.message) = \(diagnostic.help ?? "")"
        }
        return (example, problems)
    }
}
