import Foundation
import Testing

@Suite struct `The other commands` {
    @Test func `bundles lists what came with the program, from any directory`() throws {
        let bundles = try #require(try Tool.run("bundles", "--json").json as? [[String: Any]])
        let nhs = try #require(bundles.first { $0["id"] as? String == "nhs-consultants" })
        #expect(nhs["title"] as? String == "Clinical fellows mentor consultants")
        #expect(try Tool.run("bundles").output.contains("nhs-consultants"))
    }

    @Test func `new copies a bundle that checks and runs as it stands`() throws {
        let scratch = try Scratch()
        #expect(try Tool.run("new", "nhs-consultants", scratch.path("mine")).status == 0)
        #expect(try Tool.run("check", scratch.path("mine")).status == 0)
        #expect(try Tool.run("run", scratch.path("mine"), "--out", scratch.path("out")).status == 0)
        #expect(!FileManager.default.fileExists(atPath: scratch.path("mine/expected")))
    }

    @Test func `new refuses a directory that is not empty, and leaves it alone`() throws {
        let scratch = try Scratch()
        _ = try scratch.write("mine", to: "note.txt")
        let outcome = try Tool.run("new", "nhs-consultants", scratch.path(""))
        #expect(outcome.status == 2)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("")) == ["note.txt"])
    }

    @Test func `An unknown bundle is answered with the nearest name`() throws {
        let outcome = try Tool.run("run", "nhs-consultant", "--out", "/dev/null/x")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("use 'nhs-consultants'"))
    }

    @Test(arguments: [["run"], ["check"], ["check", "--format", "xml", "x"], ["fly"], ["run", "x", "--seed", "-1"]])
    func `Wrong words end with 64`(words: [String]) throws {
        let outcome = try Tool.run(words)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("Usage:"))
    }

    @Test func `Help and version are results`() throws {
        #expect(try Tool.run("--help").status == 0)
        #expect(try Tool.run("--version").output == "telemachus 0.1.0\n")
        #expect(try Tool.run().output.contains("run"))
        for words in [["check", "--help"], ["help", "check"]] {
            let help = try Tool.run(words)
            #expect(help.status == 0)
            #expect(help.output.contains("--strict"), "the command's own help")
        }
    }

    @Test func `plugins shows one in full, from its declaration`() throws {
        let page = try Tool.run("plugins", "random-with-preferences").output
        #expect(page.contains("unanswered: one of refuse, willing, unwilling; default \"refuse\""))
        #expect(page.contains("strategy-proof:"))
        let battery = try #require(try Tool.run("plugins", "battery", "--json").json as? [String: Any])
        let fields = try #require(battery["configuration"] as? [[String: Any]])
        #expect(fields.first?["name"] as? String == "stem")
        #expect(fields.allSatisfy { ($0["help"] as? String)?.isEmpty == false })
        #expect(try Tool.run("plugins", "batery").errors.contains("use 'battery'"))
    }

    @Test func `plugins --check holds a plugin to what every plugin of its kind must keep`() throws {
        let outcome = try Tool.run("plugins", "willingness", "--check")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.hasPrefix("willingness: ") && outcome.output.hasSuffix(" checks passed\n"))
        #expect(try Tool.run("plugins", "willingness", "--check", "--json").output == "[]\n")
    }
}
