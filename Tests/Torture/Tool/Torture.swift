import Foundation
import TelemachusProgramme
import TelemachusStore

/// A journal, and imports into it that are killed.
struct Torture {
    /// What is wrong after a kill.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    let seed: UInt64
    /// Batches that were said to be on the disk.
    private(set) var acknowledged = 0
    /// Batches that were on the disk without anybody having been told.
    private(set) var unacknowledged = 0
    private let directory: URL
    private var state: UInt64
    private var next = 0

    private var path: String { directory.appending(path: "journal.sqlite").path }

    init(seed: UInt64) throws {
        self.seed = seed
        state = seed
        directory = FileManager.default.temporaryDirectory.appending(path: "torture-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        try SQLiteJournal.create(path: path).close()
    }

    /// Starts an import, ends it within a second by a signal, and looks.
    mutating func round(_ number: Int, signal: Int32) throws {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["import", path, "\(next)"]
        process.standardOutput = output
        try process.run()
        Thread.sleep(forTimeInterval: Double(random() % 1_000) / 1_000)
        kill(process.processIdentifier, signal)
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationReason == .uncaughtSignal, process.terminationStatus == signal else {
            throw Failure(
                description: "round \(number): the import ended by itself, status \(process.terminationStatus)")
        }
        let lines = said.split(separator: 0x0A, omittingEmptySubsequences: true)
        try check(number, said: next + (said.last == 0x0A || lines.isEmpty ? lines.count : lines.count - 1))
    }

    private mutating func check(_ round: Int, said: Int) throws {
        let journal = try SQLiteJournal.open(path: path)
        var people: Set<String> = []
        try journal.forEach { people.formUnion($0.fact?.subjects ?? []) }
        let batches = people.count / batch
        guard people.count % batch == 0,
            people == Set((0..<batches).flatMap { number in (0..<batch).map { "\(number)-\($0)" } })
        else { throw Failure(description: "round \(round): \(people.count) facts are no whole batches") }
        guard (said...said + 1).contains(batches) else {
            throw Failure(description: "round \(round): \(said) batches were acknowledged, \(batches) are there")
        }
        if let fault = try journal.verify().faults.first {
            throw Failure(description: "round \(round): entry \(fault.entry ?? 0): \(fault.message)")
        }
        acknowledged += said - next
        unacknowledged += batches - said
        next = batches
        try journal.close()
        // A journal that grows for ever would measure the verification instead.
        if next >= 50 { try startAnew() }
    }

    private mutating func startAnew() throws {
        try FileManager.default.removeItem(atPath: path)
        try SQLiteJournal.create(path: path).close()
        next = 0
    }

    /// Removes the journal; after a failure it stays to be looked at.
    func cleanUp() { try? FileManager.default.removeItem(at: directory) }

    private mutating func random() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
