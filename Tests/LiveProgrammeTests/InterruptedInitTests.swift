import Foundation
import Testing

@Suite struct `An init that was killed` {
    private static let definition = """
        telemachus: 1
        id: small
        title: A small programme
        model: reverse
        roles:
          mentor: { title: Fellow }
          mentee: { title: Consultant }
        instruments:
          mood: { title: Mood, use: questionnaire, with: { items: [{ id: text, prompt: How are you?, type: text }] } }
        timeline:
          - stage: before

        """

    /// A workspace as it is when `init` is killed between its last two moves.
    private func interrupted() throws -> Rehearsal {
        let rehearsal = try Rehearsal(Self.definition, on: "2026-01-05")
        try FileManager.default.removeItem(atPath: rehearsal.workspace + "/journal.sqlite")
        return rehearsal
    }

    private func names(_ rehearsal: Rehearsal) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: rehearsal.workspace).sorted()
    }

    @Test func `is completed by the same init`() throws {
        let rehearsal = try interrupted()
        let file = try rehearsal.file("programme.yaml", Self.definition)
        let answer = try rehearsal.command("init", file, "--workspace", rehearsal.workspace)
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(try names(rehearsal) == ["definition", "journal.sqlite"])
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: rehearsal.directory.path).sorted()
                == ["live", "programme.yaml"])
        #expect(try rehearsal.live("verify").result.hasPrefix("2 facts; none was changed\n"))
    }

    @Test func `leaves a definition alone that is another one, and says what to do`() throws {
        let rehearsal = try interrupted()
        let file = try rehearsal.file("programme.yaml", Self.definition + "# another\n")
        let answer = try rehearsal.command("init", file, "--workspace", rehearsal.workspace)
        #expect(answer.status == 2)
        #expect(
            answer.errors.hasSuffix(
                """
                \(rehearsal.workspace): error: something is here already [directory-not-empty]
                  = help: an 'init' that was interrupted may have left this definition, which is another one; \
                remove it or name another directory

                """))
        #expect(try names(rehearsal) == ["definition"])
    }

    @Test func `leaves a further file in the definition alone`() throws {
        let rehearsal = try interrupted()
        try Data("mine".utf8).write(to: URL(filePath: rehearsal.workspace + "/definition/notes.txt"))
        let file = try rehearsal.file("programme.yaml", Self.definition)
        #expect(try rehearsal.command("init", file, "--workspace", rehearsal.workspace).status == 2)
        #expect(try names(rehearsal) == ["definition"])
    }

    @Test func `is no live programme before it is completed`() throws {
        let rehearsal = try interrupted()
        let answer = try rehearsal.live("verify")
        #expect(answer.status == 2)
        #expect(answer.errors.contains("[no-journal]"))
    }
}
