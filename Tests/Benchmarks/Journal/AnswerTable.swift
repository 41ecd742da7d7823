import Foundation
import TelemachusCore
import TelemachusProgramme

/// Made-up answers in the form of responses.csv.
enum AnswerTable {
    /// Writes so many rows.
    static func write(rows: Int, itemsInForm: Int, to path: String) throws {
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        var text = "person,instrument,stage,about,item,value\n"
        for row in 0..<rows {
            text += "P\(row / itemsInForm),confidence,before,,item\(row % itemsInForm),\(row % 5 + 1)\n"
            if text.utf8.count > 1 << 20 {
                try file.write(contentsOf: Data(text.utf8))
                text = ""
            }
        }
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
    }

    /// Reads the rows form by form, holding a block of the file at a time.
    static func forEachForm(in path: String, _ body: (Response) throws -> Void) throws {
        let file = try FileHandle(forReadingFrom: URL(filePath: path))
        var rest = Data()
        var form: Response?
        var isHeader = true
        while let block = try file.read(upToCount: 1 << 20), !block.isEmpty {
            rest.append(block)
            guard let end = rest.lastIndex(of: 0x0A) else { continue }
            for line in rest[..<end].split(separator: 0x0A) {
                if isHeader {
                    isHeader = false
                    continue
                }
                let fields = line.split(separator: 0x2C, omittingEmptySubsequences: false)
                    .map { String(decoding: $0, as: UTF8.self) }
                let key = Response.Key(
                    from: .person(fields[0]), instrument: fields[1], stage: fields[2],
                    about: fields[3].isEmpty ? nil : fields[3])
                if let whole = form, whole.key != key {
                    try body(whole)
                    form = nil
                }
                var current = form ?? Response(key: key, role: "mentor", answers: [:])
                form = nil
                current.answers[fields[4]] = .whole(Int(fields[5]) ?? 0)
                form = current
            }
            rest = Data(rest[(end + 1)...])
        }
        if let form { try body(form) }
    }

    /// The greatest amount of memory that the process has had, in megabytes.
    static func peakMemory() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1_024
    }
}
