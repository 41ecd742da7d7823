import Foundation
import TelemachusCore
import TelemachusProgramme

/// What was answered so far of a form that is asked in the terminal: a file for its owner alone, until it is recorded.
struct FormDraft {
    private let directory: String
    private let name: String

    /// The draft of a form, in a file that is named after the person, so that erasing them finds it.
    init(of key: Response.Key, in layout: WorkspaceLayout) {
        directory = layout.directory + "/drafts"
        let person = Self.stem(of: key.from.text)
        let rest = [key.instrument, key.stage, key.about ?? "", key.session.map { "\($0)" } ?? ""]
        name = person + "." + rest.joined(separator: ".") + ".json"
    }

    /// What was answered so far; nil where nothing was, or the file is none of ours.
    func read() -> FormDialogue? {
        guard let bytes = FileManager.default.contents(atPath: directory + "/" + name) else { return nil }
        return try? JSONDecoder().decode(FormDialogue.self, from: bytes)
    }

    /// Keeps what was answered so far.
    func write(_ dialogue: FormDialogue) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let text = String(decoding: try encoder.encode(dialogue), as: UTF8.self)
        try OutputDirectory.write(text, to: directory + "/" + name, isPrivate: true)
    }

    /// Takes the draft away, and the directory with the last one.
    func remove() {
        try? FileManager.default.removeItem(atPath: directory + "/" + name)
        Self.removeIfEmpty(directory)
    }

    /// Takes away every draft of a person and about them.
    static func removeAll(of person: String, in layout: WorkspaceLayout) {
        let directory = layout.directory + "/drafts"
        for file in (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? [] {
            let parts = file.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 6, [parts[0], parts[3]].contains(Substring(person)) else { continue }
            try? FileManager.default.removeItem(atPath: directory + "/" + file)
        }
        removeIfEmpty(directory)
    }

    private static func removeIfEmpty(_ directory: String) {
        guard let left = try? FileManager.default.contentsOfDirectory(atPath: directory), left.isEmpty else { return }
        try? FileManager.default.removeItem(atPath: directory)
    }

    /// Ids hold letters, digits and hyphens; a group's has a colon.
    private static func stem(of person: String) -> String { person.replacing(":", with: "-") }
}
