import Foundation
import Testing

@Suite struct `A live programme's directory` {
    @Test func `is made with the definition and a journal that says how it began`() throws {
        let scratch = try Scratch()
        let workspace = scratch.path("live")
        let made = try Tool.run("init", "nhs-consultants", "--workspace", workspace, "--coordinator", "Ada Okafor")
        #expect(made.status == 0, "\(made.errors)")
        #expect(try files(below: workspace).keys.sorted() == ["definition/programme.yaml", "journal.sqlite"])
        #expect(try Tool.run("check", workspace + "/definition").status == 0)
        let verified = try Tool.run("verify", "--workspace", workspace)
        #expect(verified.status == 0)
        #expect(verified.output.hasPrefix("2 facts; none was changed\nhead: "))
        let json = try #require(try Tool.run("verify", "--workspace", workspace, "--json").json as? [String: Any])
        #expect(json["whole"] as? Bool == true)
        #expect(json["facts"] as? Int == 2)
        let head = try #require(json["head"] as? String)
        #expect(verified.output.contains(head))
        #expect(try Tool.run("verify", "--workspace", workspace, "--head", head).status == 0)
        let other = try Tool.run("verify", "--workspace", workspace, "--head", String(repeating: "0", count: 64))
        #expect(other.status == 1)
        #expect(other.errors.contains("[head-not-found]"))
        #expect(try Tool.run("verify", "--head", "abc").status == 64)
    }

    @Test func `takes a definition over with the files that it names, or as one file where those lie elsewhere`() throws
    {
        let scratch = try Scratch()
        _ = try scratch.write("telemachus: 1\nid: mine\nextends: nhs-consultants\n", to: "programme.yaml")
        let outcome = try Tool.run("init", scratch.path("programme.yaml"), "--workspace", scratch.path("live"))
        #expect(outcome.status == 0, "\(outcome.errors)")
        let text = try String(contentsOfFile: scratch.path("live/definition/programme.yaml"), encoding: .utf8)
        #expect(!text.contains("extends:"))
        #expect(try Tool.run("check", scratch.path("live/definition")).status == 0)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: scratch.path("")).sorted() == [
                "live", "programme.yaml",
            ])
    }

    @Test func `may be an empty one, and is no other`() throws {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(atPath: scratch.path("empty"), withIntermediateDirectories: true)
        #expect(try Tool.run("init", "nhs-consultants", "--workspace", scratch.path("empty")).status == 0)
        let again = try Tool.run("init", "nhs-consultants", "--workspace", scratch.path("empty"))
        #expect(again.status == 2)
        #expect(again.errors.contains("[directory-not-empty]"))
        #expect(try Tool.run("init", "nhs-consultants", "--workspace", "/dev/null/x").status == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("")) == ["empty"])
    }

    @Test func `without a journal is told so`() throws {
        let scratch = try Scratch()
        let outcome = try Tool.run("verify", "--workspace", scratch.path(""))
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("[no-journal]"))
    }

    @Test func `is backed up into a file that did not exist`() throws {
        let scratch = try Scratch()
        #expect(try Tool.run("init", "nhs-consultants", "--workspace", scratch.path("live")).status == 0)
        let made = try Tool.run("backup", scratch.path("copy.sqlite"), "--workspace", scratch.path("live"))
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.output.contains(" holds 2 facts"))
        let again = try Tool.run("backup", scratch.path("copy.sqlite"), "--workspace", scratch.path("live"))
        #expect(again.status == 2)
        #expect(again.errors.contains("[file-exists]"))
        let mode = try FileManager.default.attributesOfItem(atPath: scratch.path("copy.sqlite"))[.posixPermissions]
        #expect(mode as? Int == 0o600)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: scratch.path("live")).sorted() == [
                "definition", "journal.sqlite",
            ])
    }
}
