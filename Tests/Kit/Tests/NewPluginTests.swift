import Foundation
import TelemachusCore
import Testing

@testable import TelemachusCommands

@Suite struct `A new plugin's package` {
    private static let kinds = PluginTemplate.Kind.allCases.map(\.rawValue)

    /// A spelling of a name in every file, by the spelling of another.
    private func renamed(_ text: String, _ old: PluginName, to new: PluginName) -> String {
        [(old.module, new.module), (old.id, new.id), (old.title, new.title), (old.phrase, new.phrase)]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    @Test(arguments: kinds)
    func `is the template, which these tests compile, under another name`(word: String) throws {
        let scratch = try Scratch()
        let kind = try #require(PluginTemplate.Kind(rawValue: word))
        let outcome = try Tool.run(
            "plugin", "new", word, "BurnoutScale", "--in", scratch.path, "--telemachus", Tool.root.path)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let made = try Scratch.texts(below: scratch.path + "/BurnoutScale")
        let template = try Scratch.texts(below: Tool.root.path + "/examples/templates/\(word)")
        let name = try PluginName("BurnoutScale")
        var back: [String: String] = [:]
        for (path, text) in made where path != "Package.swift" {
            #expect(!text.contains(kind.placeholder.module) && !text.contains(kind.placeholder.id), "\(path)")
            back[renamed(path, name, to: kind.placeholder)] = renamed(text, name, to: kind.placeholder)
        }
        #expect(back == template.filter { $0.key != "Package.swift" && $0.key != "Package.resolved" })
        #expect(made.keys.contains("Sources/BurnoutScale/BurnoutScalePlugins.swift"))
    }

    @Test(arguments: kinds)
    func `takes Telemachus from where it is told to`(word: String) throws {
        let scratch = try Scratch()
        for (name, place) in [("Near", Tool.root.path), ("Far", "https://example.org/tele.git")] {
            let outcome = try Tool.run("plugin", "new", word, name, "--in", scratch.path, "--telemachus", place)
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        let near = try String(contentsOfFile: scratch.path + "/Near/Package.swift", encoding: .utf8)
        #expect(near.contains(".package(name: \"telemachus\", path: \"\(Tool.root.path)\")"))
        #expect(near.contains("package: \"telemachus\""))
        let far = try String(contentsOfFile: scratch.path + "/Far/Package.swift", encoding: .utf8)
        #expect(far.contains(".package(url: \"https://example.org/tele.git\", from: \"0.1.0\")"))
        #expect(far.contains("package: \"tele\"") && !far.contains("\"telemachus\""))
    }

    @Test(arguments: kinds)
    func `has a programme that passes a strict check and runs`(word: String) throws {
        let scratch = try Scratch()
        let example = Tool.root.path + "/examples/templates/\(word)/example"
        let check = try Tool.run("check", "--strict", example)
        #expect(check.status == 0, "\(check.errors)")
        let run = try Tool.run("run", example, "--out", scratch.path + "/out")
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test func `says what to do next`() throws {
        let scratch = try Scratch()
        let outcome = try Tool.run(
            "plugin", "new", "exporter", "TrustTable", "--in", scratch.path, "--telemachus", Tool.root.path)
        let place = scratch.path + "/TrustTable"
        #expect(
            outcome.output == """
                \(place) holds an exporter that works, 'trust-table' in definitions.
                Next: change it as its README says, then
                  swift test --package-path \(place)
                  telemachus host build --with \(place) --output bin/telemachus
                  bin/telemachus run \(place)/example --out results

                """)
    }

    @Test func `is not written over something else`() throws {
        let scratch = try Scratch()
        let place = scratch.path + "/BurnoutScale"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        func new() throws -> Tool.Outcome {
            try Tool.run(
                "plugin", "new", "policy", "BurnoutScale", "--in", scratch.path, "--telemachus", Tool.root.path)
        }
        #expect(try new().status == 0, "an empty directory is taken")
        let again = try new()
        #expect(again.status == 2)
        #expect(
            again.errors == """
                \(place): error: something is here already [directory-not-empty]
                  = help: choose another name, or another directory with --in

                1 error

                """)
    }

    @Test func `is refused where its name says its kind, and where Telemachus is not`() throws {
        let scratch = try Scratch()
        let kind = try Tool.run("plugin", "new", "policy", "RoundRobinPolicy", "--in", scratch.path)
        #expect(kind.status == 1)
        #expect(
            kind.errors.hasPrefix(
                "error: 'RoundRobinPolicy' says what kind of plugin it is, which the type's name will [invalid-name]\n"
                    + "  = help: write RoundRobin, for a type RoundRobinPolicy\n"))
        let nowhere = try Tool.run(
            "plugin", "new", "policy", "RoundRobin", "--in", scratch.path, "--telemachus", scratch.path)
        #expect(nowhere.status == 1)
        #expect(
            nowhere.errors.hasPrefix(
                "\(scratch.path): error: there is no checkout of Telemachus here [no-telemachus]\n"
                    + "  = help: name the directory that holds its Package.swift, or an address\n"))
        #expect(try Scratch.texts(below: scratch.path).isEmpty)
    }

    @Test func `needs a source where the program stands in none`() {
        #expect(
            throws: Diagnostic(
                "no-telemachus", "this program does not know where its own source is",
                help: "name a checkout of Telemachus or its address with --telemachus")
        ) { try TelemachusSource(nil, executable: "/usr/local/bin/telemachus") }
    }
}
