import TelemachusCore
import Testing

@Suite struct `The READMEs of bundles` {
    /// The READMEs of all bundles.
    static let readmes = Repository.paths(below: "examples", endingIn: "/README.md")

    @Test(arguments: readmes)
    func `Where a table says what realises a line, the definition has it`(readme: String) throws {
        let folder = readme.dropLast("README.md".count)
        let map = BundleMap(try Repository.text(readme))
        for (definition, cells) in Dictionary(grouping: map.cells, by: \.definition) {
            let resolved = try ResolvedDefinition(folder + definition)
            for cell in cells {
                #expect(!cell.text.isEmpty, "\(readme):\(cell.line) says nothing of \(definition)")
                for path in cell.paths { #expect(resolved.has(path), "\(readme):\(cell.line) names '\(path)'") }
            }
        }
    }

    @Test func `A path leads through keys, and through lists by the names of their elements`() throws {
        let resolved = try ResolvedDefinition("examples/nhs-consultants/programme.yaml")
        for path in [
            "purpose.primary", "timeline.interview.collect.willingness", "timeline.session.meet.sessions",
            "analysis.comparisons.confidence", "analysis.tallies.comments.text", "exports.report",
            "instruments.confidence.with.missing", "people.attributes.sex.options.female",
        ] { #expect(resolved.has(path), "\(path)") }
        for path in ["purpose.tertiary", "timeline.party", "timeline.interview.collect.session", "exports.brief.brief"]
        {
            #expect(!resolved.has(path), "\(path)")
        }
    }

    @Test func `Only columns that link to a definition hold paths`() {
        let map = BundleMap(
            """
            | line | `not.a.path` |
            |---|---|
            | one | `neither.this` |

            | line | [the plan](programme.yaml) | remark |
            |---|---|---|
            | one | `purpose`, `roles.mentor` | `none` |
            | two | nobody's business | |
            """)
        #expect(map.cells.map(\.definition) == ["programme.yaml", "programme.yaml"])
        #expect(map.cells.map(\.paths) == [["purpose", "roles.mentor"], []])
        #expect(map.cells.map(\.line) == [7, 8])
    }
}
