import Foundation
import GRDB

/// A journal's file in a directory of its own, with a way to it that goes round the journal.
final class JournalFile {
    let directory: URL
    var path: String { directory.appending(path: "journal.sqlite").path }

    init() throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "journal-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: directory) }

    func write(_ sql: String) throws { try DatabaseQueue(path: path).write { try $0.execute(sql: sql) } }

    /// Changes the tables as the triggers would not allow.
    func tamper(_ sql: String) throws {
        let triggers = try DatabaseQueue(path: path).read {
            try String.fetchAll($0, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
        }
        try write(triggers.map { "DROP TRIGGER \($0); " }.joined() + sql)
    }

    /// Whether any of the files holds a text.
    func holds(_ text: String) throws -> Bool {
        try names().contains { name in
            try Data(contentsOf: directory.appending(path: name)).range(of: Data(text.utf8)) != nil
        }
    }

    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted() }

    func permissions(of name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: directory.appending(path: name).path)[.posixPermissions]
            as? Int
    }

    func rows() throws -> [Row] {
        try DatabaseQueue(path: path).read { try Row.fetchAll($0, sql: "SELECT * FROM entry ORDER BY sequence") }
    }
}
