import Foundation
import Testing

@Suite struct `telemachus schema` {
    private static let reference = Tool.root.appendingPathComponent("docs/reference")

    @Test(arguments: [("json", "telemachus.schema.json"), ("markdown", "definition.md")])
    func `writes what docs/reference holds`(format: String, file: String) throws {
        let written = try String(contentsOf: Self.reference.appendingPathComponent(file), encoding: .utf8)
        let outcome = try Tool.run("schema", "--format", format)
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.output == written, "run 'make reference' and look at the difference before you commit it")
    }

    @Test func `writes with --claims the format of claims, to which the shipped ones point`() throws {
        let file = Self.reference.appendingPathComponent("claims.schema.json")
        let outcome = try Tool.run("schema", "--claims")
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(
            outcome.output == (try String(contentsOf: file, encoding: .utf8)),
            "run 'make reference' and look at the difference before you commit it")
        let schema = try #require(outcome.json as? [String: Any])
        #expect(
            (schema["properties"] as? [String: Any])?.keys.sorted() == [
                "claims", "samples", "scales", "source", "telemachus-claims",
            ])
        let claims = Tool.root.appendingPathComponent("examples/claims/raju-2022.yaml")
        let line = try #require(
            try String(contentsOf: claims, encoding: .utf8).prefixMatch(of: /# yaml-language-server: \$schema=(.+)\n/))
        #expect(
            URL(fileURLWithPath: String(line.1), relativeTo: claims).standardizedFileURL == file.standardizedFileURL)
        #expect(try Tool.run("schema", "--claims", "--format", "markdown").status == 64)
    }

    @Test func `writes with --simulation the format of profiles, to which the shipped ones point`() throws {
        let file = Self.reference.appendingPathComponent("simulation.schema.json")
        let outcome = try Tool.run("schema", "--simulation")
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(
            outcome.output == (try String(contentsOf: file, encoding: .utf8)),
            "run 'make reference' and look at the difference before you commit it")
        let profile = Tool.root.appendingPathComponent("examples/nhs-consultants/simulation.yaml")
        let line = try #require(
            try String(contentsOf: profile, encoding: .utf8).prefixMatch(of: /# yaml-language-server: \$schema=(.+)\n/))
        #expect(
            URL(fileURLWithPath: String(line.1), relativeTo: profile).standardizedFileURL == file.standardizedFileURL)
        #expect(try Tool.run("schema", "--simulation", "--claims").status == 64)
    }

    @Test func `is JSON for draft-07 that knows every plugin of this host`() throws {
        let schema = try #require(try Tool.run("schema").json as? [String: Any])
        #expect(schema["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
        let definitions = try #require(schema["definitions"] as? [String: Any])
        let plugins = try #require(try Tool.run("plugins", "--json").json as? [[String: Any]])
        #expect(plugins.count >= 12)
        for plugin in plugins {
            let name = "\(plugin["kind"] as? String ?? "").\(plugin["id"] as? String ?? "")"
            #expect(definitions[name] != nil, "\(name)")
        }
    }

    @Test func `writes a file where one is named, and says so where it cannot`() throws {
        let scratch = try Scratch()
        let outcome = try Tool.run("schema", "--out", scratch.path("below/schema.json"))
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
        let file = try Data(contentsOf: URL(fileURLWithPath: scratch.path("below/schema.json")))
        #expect(file == Data(try Tool.run("schema").output.utf8))
        let refused = try Tool.run("schema", "--out", "/dev/null/schema.json")
        #expect(refused.status == 1)
        #expect(refused.errors.contains("[cannot-write]"))
    }

    @Test func `Every link of the reference has its anchor`() throws {
        let page = try Tool.run("schema", "--format", "markdown").output
        let links = page.matches(of: /\]\(#([^)]+)\)/).map { String($0.1) }
        #expect(links.count > 80)
        for link in Set(links) where link != "how-to-read-this-page" {
            #expect(page.contains("<a id=\"\(link)\"></a>"), "\(link)")
        }
    }

    @Test func `new puts the schema beside the definition, whose first lines point there`() throws {
        let scratch = try Scratch()
        let outcome = try Tool.run("new", "nhs-consultants", scratch.path("mine"))
        #expect(outcome.output.contains("Next: edit \(scratch.path("mine"))/programme.yaml, then"))
        let definition = try String(contentsOfFile: scratch.path("mine/programme.yaml"), encoding: .utf8)
        #expect(
            definition.hasPrefix(
                """
                # yaml-language-server: $schema=telemachus.schema.json
                # $schema: telemachus.schema.json
                # Reverse mentoring of consultants by clinical fellows
                """))
        #expect(definition.matches(of: /\$schema/).count == 2)
        let schema = try String(contentsOfFile: scratch.path("mine/telemachus.schema.json"), encoding: .utf8)
        #expect(schema == (try Tool.run("schema").output))
    }

    @Test func `new points every file that has such lines home, wherever it lies, and no other`() throws {
        let scratch = try Scratch()
        let bundle = try scratch.bundle { $0.replacing(/# (yaml-language-server: )?\$schema.*\n/, with: "") }
        let instruments = URL(fileURLWithPath: bundle + "/instruments")
        try FileManager.default.createDirectory(at: instruments, withIntermediateDirectories: true)
        let marked = "telemachus: 1\n# yaml-language-server: $schema=https://example.org/s.json\ninstrument: a\n"
        try Data(marked.utf8).write(to: instruments.appendingPathComponent("marked.yaml"))
        try Data("instrument: b\n".utf8).write(to: instruments.appendingPathComponent("plain.yaml"))
        #expect(try Tool.run("new", bundle, scratch.path("mine")).status == 0)
        func text(_ name: String) throws -> String { try String(contentsOfFile: scratch.path(name), encoding: .utf8) }
        #expect(try text("mine/programme.yaml").hasPrefix("# yaml-language-server: $schema=telemachus.schema.json\n"))
        #expect(
            try text("mine/instruments/marked.yaml") == """
                # yaml-language-server: $schema=../telemachus.schema.json
                # $schema: ../telemachus.schema.json
                telemachus: 1
                instrument: a

                """)
        #expect(try text("mine/instruments/plain.yaml") == "instrument: b\n")
        #expect(
            try text("mine/data/data.yaml")
                == (try text("\(URL(fileURLWithPath: bundle).lastPathComponent)/data/data.yaml")))
    }

    @Test func `Every bundle's definition points to the schema of the repository`() throws {
        let bundles = try #require(try Tool.run("bundles", "--json").json as? [[String: Any]])
        for bundle in bundles {
            let directory = URL(fileURLWithPath: try #require(bundle["directory"] as? String))
            let text = try String(contentsOf: directory.appendingPathComponent("programme.yaml"), encoding: .utf8)
            let line = try #require(text.prefixMatch(of: /# yaml-language-server: \$schema=(.+)\n# \$schema: (.+)\n/))
            #expect(line.1 == line.2)
            let schema = URL(fileURLWithPath: String(line.1), relativeTo: directory)
            #expect(FileManager.default.fileExists(atPath: schema.path), "\(directory.path)")
        }
    }
}

@Suite struct `A definition by another name` {
    private func definition() throws -> String {
        try String(contentsOf: Tool.nhs.appendingPathComponent("programme.yaml"), encoding: .utf8)
    }

    @Test func `is found in its directory by the suffix, and by its own name`() throws {
        let scratch = try Scratch()
        let bundle = try scratch.bundle()
        let manager = FileManager.default
        try manager.removeItem(atPath: bundle + "/welsh.telemachus.yaml")
        try manager.moveItem(atPath: bundle + "/programme.yaml", toPath: bundle + "/ward.telemachus.yaml")
        #expect(try Tool.run("check", bundle, "--strict").status == 0)
        #expect(try Tool.run("explain", bundle).status == 0)
        #expect(try Tool.run("run", bundle, "--out", scratch.path("one")).status == 0)
        #expect(try Tool.run("run", bundle + "/ward.telemachus.yaml", "--out", scratch.path("two")).status == 0)
        #expect(try files(below: scratch.path("one")) == files(below: scratch.path("two")))
        try manager.moveItem(atPath: bundle + "/ward.telemachus.yaml", toPath: bundle + "/ward.yaml")
        #expect(try Tool.run("check", bundle + "/ward.yaml").status == 0)
        #expect(try Tool.run("check", bundle).errors.contains("[not-a-file]"))
    }

    @Test func `gives way to programme.yaml`() throws {
        let scratch = try Scratch()
        _ = try scratch.write(try definition(), to: "programme.yaml")
        _ = try scratch.write("telemachus: 2\n", to: "other.telemachus.yaml")
        #expect(try Tool.run("check", scratch.path("")).status == 0)
    }

    @Test(arguments: [["check"], ["check", "--format", "json"], ["explain"], ["run", "--out", "out"]])
    func `must be named where there are several`(command: [String]) throws {
        let scratch = try Scratch()
        for name in ["b", "a"] { _ = try scratch.write(try definition(), to: "\(name).telemachus.yaml") }
        let outcome = try Tool.run([command[0], scratch.url.path] + command.dropFirst())
        #expect(outcome.status == 1)
        let told = outcome.errors + outcome.output
        #expect(told.contains("the directory holds several definitions: a.telemachus.yaml, b.telemachus.yaml"))
        #expect(told.contains("several-definitions"))
        #expect(
            told.replacing("\\/", with: "/").contains("name one of them, such as \(scratch.url.path)/a.telemachus.yaml")
        )
    }
}
