import Foundation
import TelemachusCore
import Testing

@Suite struct `YAML in the documentation` {
    /// Every document whose YAML readers may copy; the diagnostics' pages have a suite of their own.
    static let documents =
        ["README.md", "CONTRIBUTING.md"]
        + ["docs", "examples", "Plugins"].flatMap { Repository.paths(below: $0, endingIn: ".md") }
        .filter { !$0.hasPrefix("docs/diagnostics/") && !$0.contains("/expected/") }

    @Test func `There are documents, and some of them have YAML`() throws {
        let fences = try Self.documents.flatMap { Fence.all(in: try Repository.text($0)) }
        #expect(fences.count { $0.language == "yaml" } >= 10)
    }

    @Test(arguments: documents)
    func `What a document shows can be used as it stands, unless it is marked wrong`(document: String) throws {
        let fences = Fence.all(in: try Repository.text(document)).filter { ["yaml", "yml"].contains($0.language) }
        for (index, fence) in fences.enumerated() {
            let place = "\(document):\(fence.line)"
            let beside = fences.enumerated().filter { $0.offset != index && $0.element.value(of: "file") != nil }
            let problems = try Example(fences: [fence.wholeDefinition] + beside.map(\.element)).problems().filter {
                fence.isAbout($0.id) && !(fence.has("warned") && $0.severity == "warning")
            }
            if fence.has("wrong") {
                #expect(problems.contains { $0.severity == "error" }, "\(place) is marked wrong and is right")
            } else {
                #expect(problems == [], "\(place)")
            }
        }
    }

    @Test(arguments: try AllPlugins.registry.registrations.map(\.descriptor.id))
    func `A plugin's own example can be used as it stands`(id: String) throws {
        for plugin in try AllPlugins.registry.registrations where plugin.descriptor.id == id {
            let example = Fence(language: "yaml", words: [], text: plugin.descriptor.example + "\n", line: 0)
            #expect(example.text.contains("use: \(id)\n"))
            #expect(try Example(fences: [example.wholeDefinition]).problems() == [])
        }
    }
}

extension Fence {
    /// Whether a problem says something of the text itself, rather than of what it leaves out.
    func isAbout(_ id: String) -> Bool {
        // A fragment may declare an instrument without asking it.
        if has("fragment") { return id != "instrument-never-asked" }
        let isShape = ["unknown-key", "wrong-type", "unknown-choice", "unknown-plugin", "out-of-range", "too-few"]
        return !has("excerpt") || isShape.contains(id)
            || ["yaml-", "invalid-", "duplicate-"].contains(where: id.hasPrefix)
    }

    /// The plugin whose `use:` and `with:` the text is.
    private var pluginID: String? {
        let isUse = text.hasPrefix("use: ") && value(of: "file") == nil && !has("fragment")
        return isUse ? text.prefix { $0 != "\n" }.split(separator: " ").dropFirst().first.map(String.init) : nil
    }

    /// The text as a definition: `use:` and `with:` of a plugin are put where such a plugin stands.
    var wholeDefinition: Fence {
        guard let id = pluginID else { return self }
        let kind = try? AllPlugins.registry.registrations.first { $0.descriptor.id == id }?.kind
        let indented = text.split(separator: "\n", omittingEmptySubsequences: false).map { "      \($0)\n" }.joined()
        let definition =
            switch kind {
            case .domains: "domains:\n\(indented)"
            case .instrument:
                """
                instruments:
                  example:
                      title: Example
                \(indented)
                timeline:
                  - stage: example
                    collect:
                      - { instrument: example, from: mentor, about: programme, together: yes }

                """
            case .policy: "timeline:\n  - stage: pairing\n    match:\n\(indented)"
            case .exporter: "exports:\n  -\n\(indented)"
            case nil: text
            }
        // What policies go by is asked in a base of its own.
        let base = kind == .policy ? ["over=pairing"] : []
        return Fence(language: language, words: words + ["fragment"] + base, text: definition, line: line)
    }
}
