import Foundation
import TelemachusCore
import Testing

@testable import TelemachusProgramme

@Suite struct InputFileTests {
    private func problem(_ path: String, limit: Int = InputFile.limit) -> String? {
        let problem = #expect(throws: Diagnostic.self) { try InputFile.read(path, name: "file.yaml", limit: limit) }
        return problem.map { "\($0.file ?? "-") \($0.id): \($0.message) = \($0.help ?? "-")" }
    }

    @Test func `A file is read whole, without its byte order mark`() throws {
        let directory = try DataDirectory(["a.yaml": "\u{FEFF}x: 1\n"])
        let source = try InputFile.read(directory.url.appending(path: "a.yaml").path, name: "a.yaml", isQuotable: false)
        #expect(source.bytes == Array("x: 1\n".utf8))
        #expect(source.name == "a.yaml")
        #expect(!source.isQuotable)
    }

    @Test func `A missing file, a directory and an empty file are told apart`() throws {
        let directory = try DataDirectory(["empty": "", "file": "x"])
        let path = { (name: String) in directory.url.appending(path: name).path }
        #expect(problem(path("none")) == "file.yaml file-not-found: there is no such file = check the path")
        #expect(problem(path("file/below")) == "file.yaml file-not-found: there is no such file = check the path")
        #expect(problem(directory.url.path) == "file.yaml not-a-file: this is a directory = name a file in it")
        #expect(
            problem(path("empty"))
                == "file.yaml empty-file: the file is empty = write something into it, or name another")
    }

    @Test func `A file over the limit is refused, one at the limit is read`() throws {
        let directory = try DataDirectory(["big": String(repeating: "x", count: 2 << 20)])
        let path = directory.url.appending(path: "big").path
        #expect(try InputFile.read(path, limit: 2 << 20).bytes.count == 2 << 20)
        #expect(
            problem(path, limit: 1 << 20)
                == "file.yaml file-too-large: the file is larger than the 1 MiB that are read = "
                + "a definition has a few hundred lines; check that this is the file you meant")
    }

    @Test func `A file without a size is cut off at the limit too`() {
        #expect(problem("/dev/zero", limit: 1 << 20)?.hasPrefix("file.yaml file-too-large: ") == true)
    }

    @Test(.enabled(if: geteuid() != 0, "root reads every file")) func `A file that may not be read is reported so`()
        throws
    {
        let directory = try DataDirectory(["secret": "x"])
        let path = directory.url.appending(path: "secret").path
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        #expect(problem(path) == "file.yaml file-not-readable: the file may not be read = check its permissions")
    }

    @Test(.enabled(if: InputFile.kind(of: "/proc/self/mem").exists, "only Linux has such a file"))
    func `A file that the system cannot read is reported with its reason`() {
        #expect(
            problem("/proc/self/mem")
                == "file.yaml file-not-readable: the file cannot be read: Input/output error = check the file and its disk"
        )
    }
}
