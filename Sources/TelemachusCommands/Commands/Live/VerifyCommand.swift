import ArgumentParser
import TelemachusCore
import TelemachusProgramme
import TelemachusStore

/// `telemachus verify`: whether the journal is as it was written.
struct VerifyCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Look for facts that were changed, removed or put in.",
        discussion: """
            Each fact carries a hash of all before it. Note the last one elsewhere: who can write to the journal could \
            make every hash anew, but not the one that you noted. 'telemachus verify --head HASH' looks for it.
            """)

    @OptionGroup var place: WorkspaceOptions

    @Option(help: ArgumentHelp("A hash that was noted earlier: it must still be in the journal.", valueName: "hash"))
    var head: String?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        if let head, head.utf8.count != 64 || !head.utf8.allSatisfy(Self.isHexadecimal) {
            throw ValidationError("A hash has 64 hexadecimal digits, in small letters.")
        }
    }

    func run(in environment: ToolEnvironment) throws {
        let journal = try SQLiteJournal.open(path: place.journal)
        let found = try journal.verify(noted: head)
        try journal.close()
        var problems = found.diagnostics(in: place.journal)
        if head != nil, found.noted == nil {
            problems.append(
                Diagnostic(
                    "head-not-found", "no entry has the hash that was noted", file: place.journal,
                    help: "check the hash; if it is right, the journal was written anew since, or is another one"))
        }
        environment.output.result(json ? found.json(whole: problems.isEmpty).text : Self.text(found))
        guard problems.isEmpty else { throw environment.stop(problems, .problems) }
    }

    private static func text(_ found: JournalVerification) -> String {
        let facts = found.entries == 1 ? "1 fact" : "\(found.entries) facts"
        return """
            \(facts)\(found.erased == 0 ? "" : ", \(found.erased) of them erased")\
            \(found.isWhole ? "; none was changed" : "")
            head: \(found.head.hash)
            \(found.noted.map { "the noted hash is that of fact \($0)\n" } ?? "")
            """
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }
}

extension JournalVerification {
    /// What is wrong, for people.
    func diagnostics(in file: String) -> [Diagnostic] {
        faults.map { fault in
            Diagnostic(
                "journal-changed", fault.entry.map { "entry \($0): \(fault.message)" } ?? fault.message, file: file,
                help: "compare the journal with the last backup that 'telemachus verify' passes")
        }
    }

    fileprivate func json(whole: Bool) -> JSONValue {
        .object([
            ("whole", .bool(whole)), ("facts", .whole(entries)), ("erased", .whole(erased)),
            ("head", .string(head.hash)), ("noted", noted.map { .whole($0) } ?? .null),
            (
                "faults",
                .array(
                    faults.map { fault in
                        .object([
                            ("fact", fault.entry.map { .whole($0) } ?? .null), ("message", .string(fault.message)),
                        ])
                    })
            ),
        ])
    }
}
