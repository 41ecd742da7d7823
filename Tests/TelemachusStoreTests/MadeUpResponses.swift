import TelemachusCore
import TelemachusProgramme

/// Responses with every kind of answer and every kind of text, made up from a seed.
struct MadeUpResponses {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func number(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }

    mutating func response() -> Response {
        let from: Respondent = number(below: 4) == 0 ? .group(role: text()) : .person(text())
        let key = Response.Key(
            from: from, instrument: text(), stage: text(), about: number(below: 2) == 0 ? text() : nil,
            session: number(below: 2) == 0 ? number(below: 100) : nil)
        var answers: [String: Answer] = [:]
        for _ in 0..<number(below: 9) { answers[item()] = answer() }
        return Response(key: key, role: text(), answers: answers)
    }

    /// Changes, removes or doubles a byte.
    mutating func damage(_ bytes: inout [UInt8]) {
        let place = number(below: bytes.count)
        switch number(below: 5) {
        case 0: bytes[place] = UInt8(number(below: 256))
        case 1: bytes[place] ^= 1 << UInt8(number(below: 8))
        case 2: bytes.remove(at: place)
        case 3: bytes.insert(bytes[place], at: place)
        default: bytes[place] = Array(#"0123456789+-.eE"\{}[],:u "#.utf8)[number(below: 24)]
        }
    }

    private mutating func answer() -> Answer {
        switch number(below: 6) {
        case 0: .whole([number(below: 7), -number(below: 1_000), .min, .max][number(below: 4)])
        case 1: .decimal(decimal())
        case 2: .option(text())
        case 3: .options((0..<number(below: 4)).map { _ in text() })
        case 4: .flag(number(below: 2) == 0)
        default: .text(text())
        }
    }

    private mutating func decimal() -> Double {
        let number = Double(bitPattern: generator.next())
        let others = [
            0, -0.0, 1, 0.1, 1e15, 1e16, 1e17, 1e-4, 1e-5, 123.456, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
        ]
        return number.isFinite && self.number(below: 2) == 0 ? number : others[self.number(below: others.count)]
    }

    private mutating func item() -> String {
        number(below: 60) == 0 ? text() : ["a", "a-1", "a-10", "a2", "B", "item", "a_b", "z.9"][number(below: 8)]
    }

    private mutating func text() -> String {
        let scalars: [ClosedRange<UInt32>] = [
            0x61...0x7A, 0x61...0x7A, 0x20...0x7F, 0x00...0x1F, 0x22...0x22, 0x5C...0x5C, 0x80...0x7FF, 0x300...0x310,
            0x2028...0x2029, 0xFE00...0xFFFF, 0x1F600...0x1F64F,
        ]
        let kinds = number(below: 3) == 0 ? scalars.count : 2
        var text = ""
        for _ in 0..<number(below: 20) {
            let range = scalars[number(below: kinds)]
            if let scalar = Unicode.Scalar(.random(in: range, using: &generator)) { text.unicodeScalars.append(scalar) }
        }
        return text
    }
}
