import Foundation

/// A small disk in memory, for tests to fill; making one needs the rights of an administrator.
final class FullDisk {
    let directory: URL
    var path: String { directory.appending(path: "journal.sqlite").path }

    /// Whether this process may make one.
    static let isPossible: Bool = (try? FullDisk(kilobytes: 64)) != nil

    struct NotMounted: Error {}

    init(kilobytes: Int) throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "disk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        guard try Self.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", directory.path) else {
            try FileManager.default.removeItem(at: directory)
            throw NotMounted()
        }
    }

    deinit {
        _ = try? Self.run("umount", directory.path)
        try? FileManager.default.removeItem(at: directory)
    }

    /// Takes all the room that is left.
    func fill() throws {
        let file = directory.appending(path: "filling")
        _ = FileManager.default.createFile(atPath: file.path, contents: nil)
        let handle = try FileHandle(forWritingTo: file)
        while (try? handle.write(contentsOf: Data(count: 512))) != nil {}
        try? handle.close()
    }

    /// Gives the room back.
    func empty() throws { try FileManager.default.removeItem(at: directory.appending(path: "filling")) }

    /// Lets nothing be written any more, or again.
    func setReadOnly(_ isReadOnly: Bool) throws {
        guard try Self.run("mount", "-o", isReadOnly ? "remount,ro" : "remount,rw", directory.path) else {
            throw NotMounted()
        }
    }

    private static func run(_ arguments: String...) throws -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
