import TelemachusCore

/// Finds what makes a file unreadable before libyaml sees it: size, other encodings, binary data, and the line
/// breaks that libyaml counts and editors do not.
enum EncodingCheck {
    static func problem(in source: SourceText, index: Int, limits: YAMLLimits) -> Diagnostic? {
        let bytes = source.bytes
        if bytes.count > limits.bytes {
            return Diagnostic(
                "file-too-large", "the file has \(bytes.count) bytes, more than the \(limits.bytes) that are read",
                file: source.name, help: "a definition has a few hundred lines; keep data in CSV files")
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return Diagnostic(
                "not-utf8", "the file is in UTF-16", at: Place(source: index, line: 1, column: 1),
                help: "save it as UTF-8")
        }
        if let offset = bytes.prefix(8_192).firstIndex(of: 0) {
            let position = source.position(ofByte: offset)
            return Diagnostic(
                "not-text", "the file is not a text",
                at: Place(source: index, line: Int(position.line), column: Int(position.column)),
                help: "give the path of a YAML file")
        }
        guard let (offset, name) = hiddenLineBreak(in: bytes) else { return nil }
        let position = source.position(ofByte: offset)
        return Diagnostic(
            "hidden-line-break", "a line break that editors do not show stands here (\(name))",
            at: Place(source: index, line: Int(position.line), column: Int(position.column)),
            help: name == "CR" ? "save the file with line ends LF or CR LF" : "delete the character")
    }

    private static func hiddenLineBreak(in bytes: [UInt8]) -> (offset: Int, name: String)? {
        bytes.withUnsafeBufferPointer { bytes in
            for index in bytes.indices {
                let byte = bytes[index]
                if byte >= 0x20, byte < 0xC2 { continue }
                func following(_ distance: Int) -> UInt8 {
                    index + distance < bytes.count ? bytes[index + distance] : 0
                }
                switch byte {
                case 0x0D where following(1) != 0x0A: return (index, "CR")
                case 0xC2 where following(1) == 0x85: return (index, "U+0085")
                case 0xE2 where following(1) == 0x80 && following(2) == 0xA8: return (index, "U+2028")
                case 0xE2 where following(1) == 0x80 && following(2) == 0xA9: return (index, "U+2029")
                default: continue
                }
            }
            return nil
        }
    }
}
