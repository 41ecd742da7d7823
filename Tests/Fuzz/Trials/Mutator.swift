import TelemachusCore

/// Damages a text as people, editors and networks do.
///
/// Some damage is crude, so that the reader meets every kind of nonsense. Some keeps the text well-formed and only makes
/// its values odd, so that what lies behind the reader meets them too.
public struct Mutator {
    private var generator: SeededGenerator
    private let donor: [Line]

    typealias Line = [UInt8]

    /// Values that are legal YAML and trouble in most fields.
    private static let odd = [
        "0", "-1", "1", "2", "08", "1e309", "nan", "0.0000001", "9223372036854775807", "9223372036854775808",
        "-9223372036854775808", "2147483648", "~", "''", "\"\"", "[]", "{}", "[[]]", "{a: {}}", "yes", "no", "{domain}",
        "\"{domain}\"", "\"{\"", "*x", "&x y", "!t y", "|", ">-", "- x", "[a, a, a]", "{a: 1, a: 2}", "2026-02-30",
        "0000-00-00", "mentor", "[mentor, mentee]", "each-mentee", "P999999999999D", "\"a\\u0000b\"", "\u{FEFF}", "👩‍🎓",
        "e\u{301}", "1.5", "0...5", "../../x.yaml", "examples", "http://[", "1: 2", "a: b: c", "'", "\"", "`", "%", "@",
    ]

    /// A mutator that always does the same for the same seed; lines of `donor` may be mixed in.
    public init(seed: UInt64, donor: [UInt8]) {
        generator = SeededGenerator(seed: seed)
        self.donor = Self.lines(of: donor)
    }

    /// The text with one to four changes.
    public mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
        var lines = Self.lines(of: bytes)
        for _ in 0...below(4) {
            if lines.isEmpty { break }
            if below(3) == 0 {
                lines = Self.lines(of: changed(Array(lines.joined(separator: [0x0A]))))
            } else {
                change(&lines)
            }
        }
        return Array(lines.joined(separator: [0x0A]))
    }

    // MARK: - Bytes

    private mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
        guard !bytes.isEmpty else { return bytes }
        var bytes = bytes
        let index = below(bytes.count)
        switch below(9) {
        case 0: bytes[index] ^= UInt8(1 << below(8))
        case 1: bytes[index] = UInt8(below(256))
        case 2: bytes.remove(at: index)
        case 3: bytes.insert(bytes[index], at: index)
        case 4: bytes.insert(contentsOf: invalid(), at: index)
        case 5: bytes.removeSubrange(index...)
        case 6: bytes.removeSubrange(index..<min(index + 1 + below(40), bytes.count))
        case 7: bytes.insert(contentsOf: sign(), at: index)
        default: bytes = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
        }
        return bytes
    }

    /// Bytes that are no UTF-8, or that no text should have.
    private mutating func invalid() -> [UInt8] {
        let all: [[UInt8]] = [
            [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xE2, 0x82], [0x00], [0x07],
            [0xEF, 0xBB, 0xBF], [0xC2, 0x85], [0xE2, 0x80, 0xA8], [0x0D], [0x1B, 0x5B],
        ]
        return all[below(all.count)]
    }

    private mutating func sign() -> [UInt8] {
        let all = [
            ":", ": ", "- ", "#", "'", "\"", "[", "]", "{", "}", ",", "\t", "|", ">", "\\", "? ", "---\n", "...\n",
        ]
        return Array(all[below(all.count)].utf8)
    }

    // MARK: - Lines

    private mutating func change(_ lines: inout [Line]) {
        let index = below(lines.count)
        let other = below(lines.count)
        switch below(12) {
        case 0: lines.remove(at: index)
        case 1: lines.insert(lines[index], at: index)
        case 2: lines.swapAt(index, other)
        case 3: lines[index] = reindented(lines[index])
        case 4: lines[index] = keyed(lines[index], as: lines[other])
        case 5: lines[index] = valued(lines[index], huge())
        case 6, 7: lines[index] = valued(lines[index], Array(Self.odd[below(Self.odd.count)].utf8))
        case 8: lines[index] = valued(lines[index], Self.value(of: lines[other]))
        case 9: lines.insert(contentsOf: lines[index..<min(index + 1 + below(12), lines.count)], at: other)
        case 10: lines.removeSubrange(index..<min(index + 1 + below(12), lines.count))
        default: if !donor.isEmpty { lines.insert(donor[below(donor.count)], at: index) }
        }
    }

    private mutating func reindented(_ line: Line) -> Line {
        let text = line.drop { $0 == 0x20 }
        let spaces = max(0, line.count - text.count + below(9) - 4)
        return Array(repeating: below(12) == 0 ? 0x09 : 0x20, count: spaces) + text
    }

    /// The line with the key of another one, or with a letter of its own key changed.
    private mutating func keyed(_ line: Line, as other: Line) -> Line {
        let start = line.prefix { $0 == 0x20 || $0 == 0x2D }
        guard let colon = line.firstIndex(of: 0x3A), colon > start.count else { return line }
        if below(2) == 0, let end = other.firstIndex(of: 0x3A) {
            return Array(start + other[..<end].drop { $0 == 0x20 || $0 == 0x2D } + line[colon...])
        }
        var line = line
        line[start.count + below(colon - start.count)] = UInt8(0x61 + below(26))
        return line
    }

    /// The line with another value after its first colon.
    private func valued(_ line: Line, _ value: Line) -> Line {
        guard let colon = line.firstIndex(of: 0x3A) else { return line }
        return line[...colon] + [0x20] + value
    }

    private static func value(of line: Line) -> Line {
        line.firstIndex(of: 0x3A).map { Array(line[($0 + 1)...].drop { $0 == 0x20 }) } ?? line
    }

    private mutating func huge() -> Line {
        let count = 1 << below(16)
        switch below(6) {
        case 0: return Array(repeating: 0x78, count: count)
        case 1: return Array(repeating: 0x39, count: count)
        case 2: return Array(repeating: 0x5B, count: count)
        case 3: return Array(String(repeating: "日", count: count).utf8)
        case 4: return Array("[\(String(repeating: "a, ", count: count / 4))b]".utf8)
        default: return Array("\"\(String(repeating: "{domain} \\n", count: count / 16))\"".utf8)
        }
    }

    private static func lines(of bytes: [UInt8]) -> [Line] {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    }

    private mutating func below(_ bound: Int) -> Int { Int(generator.uniform(below: UInt64(max(bound, 1)))) }
}
