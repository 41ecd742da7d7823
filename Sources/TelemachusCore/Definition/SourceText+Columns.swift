/// Columns of long lines, counted by byte: a problem is shown without taking its whole line apart.
extension SourceText {
    /// How many columns a line has; none where there is no such line.
    package func columnCount(ofLine number: Int) -> Int {
        guard let range = byteRange(ofLine: number) else { return 0 }
        return bytes[range].withUnsafeBufferPointer { bytes in bytes.count { Self.startsScalar($0) } }
    }

    /// The text of some columns of a line, columns counted from 1.
    package func text(ofLine number: Int, columns: Range<Int>) -> String {
        guard let line = byteRange(ofLine: number) else { return "" }
        let start = byte(ofColumn: columns.lowerBound, in: line)
        return String(decoding: bytes[start..<byte(ofColumn: columns.upperBound, in: line)], as: UTF8.self)
    }

    /// A column, from 1, as UTF-16 counts it.
    func utf16Column(_ column: Int, ofLine number: Int) -> Int {
        guard let line = byteRange(ofLine: number) else { return column }
        let end = byte(ofColumn: column, in: line)
        let wide = bytes[line.lowerBound..<end].withUnsafeBufferPointer { bytes in bytes.count { $0 >= 0xF0 } }
        return column + wide
    }

    /// The byte at which a column starts; the line's end where the line is shorter.
    private func byte(ofColumn column: Int, in line: Range<Int>) -> Int {
        guard column > 1 else { return line.lowerBound }
        return bytes[line].withUnsafeBufferPointer { bytes in
            var left = column
            for index in bytes.indices where Self.startsScalar(bytes[index]) {
                left -= 1
                if left <= 0 { return line.lowerBound + index }
            }
            return line.upperBound
        }
    }

    private static func startsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
