import Foundation
import TelemachusCore
import TelemachusProgramme

/// Reads responses in exactly the form in which they are written, many times faster than Foundation's decoder.
///
/// Whatever is in any other form, though it may mean the same, is left to that one.
struct ResponseReader: ~Copyable {
    private let start: UnsafePointer<UInt8>
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0

    /// The response that a fact is; nil where it is another fact, or in another form.
    static func response(in content: Data) -> Response? {
        content.withUnsafeBytes { content in
            let bytes = content.bindMemory(to: UInt8.self)
            guard let start = bytes.baseAddress else { return nil }
            var reader = ResponseReader(start: start, bytes: bytes)
            return reader.response()
        }
    }

    private init(start: UnsafePointer<UInt8>, bytes: UnsafeBufferPointer<UInt8>) {
        self.start = start
        self.bytes = bytes
    }

    private mutating func response() -> Response? {
        guard take(#"{"responded":{"_0":{"answers":{"#), let answers = answers(), take(#","key":{"#),
            let key = key(), take(#","role":"#), let role = string(), take("}}}"), place == bytes.count
        else { return nil }
        return Response(key: key, role: role, answers: answers)
    }

    private mutating func answers() -> [String: Answer]? {
        var answers: [String: Answer] = [:]
        if take("}") { return answers }
        answers.reserveCapacity(8)
        repeat {
            guard let item = string(), take(":{"), let answer = answer(), take("}}"),
                answers.updateValue(answer, forKey: item) == nil
            else { return nil }
        } while take(",")
        return take("}") ? answers : nil
    }

    private mutating func answer() -> Answer? {
        if take(#""whole":{"_0":"#) { return whole().map { .whole($0) } }
        if take(#""option":{"_0":"#) { return string().map { .option($0) } }
        if take(#""options":{"_0":["#) { return strings().map { .options($0) } }
        if take(#""text":{"_0":"#) { return string().map { .text($0) } }
        if take(#""decimal":{"_0":"#) { return decimal().map { .decimal($0) } }
        if take(#""flag":{"_0":true"#) { return .flag(true) }
        if take(#""flag":{"_0":false"#) { return .flag(false) }
        return nil
    }

    private mutating func key() -> Response.Key? {
        var about: String?
        if take(#""about":"#) {
            about = string()
            guard about != nil, take(",") else { return nil }
        }
        guard let from = respondent(), take(#"}},"instrument":"#), let instrument = string() else { return nil }
        var session: Int?
        if take(#","session":"#) {
            session = whole()
            guard session != nil else { return nil }
        }
        guard take(#","stage":"#), let stage = string(), take("}") else { return nil }
        return Response.Key(from: from, instrument: instrument, stage: stage, about: about, session: session)
    }

    private mutating func respondent() -> Respondent? {
        if take(#""from":{"person":{"_0":"#) { return string().map { .person($0) } }
        if take(#""from":{"group":{"role":"#) { return string().map { .group(role: $0) } }
        return nil
    }

    /// The rest of a list of which the bracket was taken.
    private mutating func strings() -> [String]? {
        var strings: [String] = []
        if take("]") { return strings }
        repeat {
            guard let string = string() else { return nil }
            strings.append(string)
        } while take(",")
        return take("]") ? strings : nil
    }

    /// A whole number without superfluous signs and zeros.
    private mutating func whole() -> Int? {
        let isNegative = take("-")
        let first = place
        // Counted downwards, for the least number has no opposite.
        var number = 0
        while place < bytes.count, case 0x30...0x39 = bytes[place] {
            let (tens, isTooMuch) = number.multipliedReportingOverflow(by: 10)
            let (next, isStillTooMuch) = tens.subtractingReportingOverflow(Int(bytes[place] - 0x30))
            guard !isTooMuch, !isStillTooMuch else { return nil }
            number = next
            place += 1
        }
        guard place > first, bytes[first] != 0x30 || place == first + 1 && !isNegative else { return nil }
        guard !isNegative else { return number }
        return number == .min ? nil : -number
    }

    private mutating func decimal() -> Double? {
        let first = place
        while place < bytes.count, bytes[place] != 0x7D { place += 1 }
        let text = String(decoding: bytes[first..<place], as: UTF8.self)
        guard let number = Double(text), number.isFinite, ResponseWriter.text(of: number) == text else { return nil }
        return number
    }

    private mutating func string() -> String? {
        guard take("\"") else { return nil }
        let first = place
        var all: UInt8 = 0
        while place < bytes.count {
            let byte = bytes[place]
            switch byte {
            case 0x22:
                place += 1
                return Self.text(UnsafeBufferPointer(rebasing: bytes[first..<place - 1]), isASCII: all < 0x80)
            case 0x5C: return escapedString(from: first)
            case ..<0x20: return nil
            default:
                all |= byte
                place += 1
            }
        }
        return nil
    }

    /// The text that bytes are; nil where they are none.
    private static func text(_ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool) -> String? {
        // To see whether they are takes the standard library far longer than to go by it.
        isASCII ? String(decoding: bytes, as: UTF8.self) : String(validating: bytes, as: UTF8.self)
    }

    /// The string that began there and has an escape here.
    private mutating func escapedString(from first: Int) -> String? {
        var text = Array(bytes[first..<place])
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case 0x22: return String(validating: text, as: UTF8.self)
            case 0x5C:
                guard let escaped = escape() else { return nil }
                text.append(escaped)
            case ..<0x20: return nil
            default: text.append(byte)
            }
        }
        return nil
    }

    /// What stands behind a backslash, as far as the writer writes it.
    private mutating func escape() -> UInt8? {
        if take("\"") { return 0x22 }
        if take("\\") { return 0x5C }
        if take("n") { return 0x0A }
        if take("r") { return 0x0D }
        if take("t") { return 0x09 }
        if take("b") { return 0x08 }
        if take("f") { return 0x0C }
        guard let high: UInt8 = take("u000") ? 0x00 : take("u001") ? 0x10 : nil, place < bytes.count,
            let low = Character(Unicode.Scalar(bytes[place])).hexDigitValue
        else { return nil }
        place += 1
        return high | UInt8(low)
    }

    /// Goes past a text where it stands here; else nothing changes.
    private mutating func take(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard count <= bytes.count - place, memcmp(start + place, text.utf8Start, count) == 0 else { return false }
        place += count
        return true
    }
}
