public import TelemachusCore

/// Which of a set's areas a programme takes.
public struct ChosenAreas: Configuration {
    /// The areas in the programme's order; nil for all of the set's.
    public var areas: [String]?

    /// All areas.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<ChosenAreas>] {
        [
            .optional(
                "areas", \.areas, .list(of: .text("the id of an area of the set"), atLeast: 1),
                help: "The areas that the programme is about, in its order. Left out, all areas of the set.")
        ]
    }

    /// The chosen areas of a set.
    ///
    /// - Throws: `unknown-domain`, `repeated-domain`.
    func chosen(from set: [Domain]) throws(ConfigurationProblem) -> [Domain] {
        guard let areas else { return set }
        var findings: [ConfigurationProblem.Finding] = []
        for (index, name) in areas.enumerated() {
            let path = FieldPath("areas").appending(index)
            if let first = areas.firstIndex(of: name), first < index {
                findings.append(
                    .init(
                        "repeated-domain", "the area '\(name)' is listed twice", at: path,
                        related: (FieldPath("areas").appending(first), "listed here first"),
                        help: "remove one of the two"))
            } else if !set.contains(where: { $0.id == name }) {
                findings.append(
                    .init(
                        "unknown-domain", "the set has no area named '\(name)'", at: path,
                        help: NearestName.advice(for: name, among: set.map(\.id), plural: "areas")))
            }
        }
        guard findings.isEmpty else { throw ConfigurationProblem(findings) }
        return areas.compactMap { name in set.first { $0.id == name } }
    }
}
