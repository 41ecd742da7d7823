import Foundation

/// A fenced block of a document: ```` ```yaml fragment ````, its text, and the line on which it opens.
///
/// The words after the language say what the text is:
/// - `yaml`: a whole definition, or `use:` and `with:` of a plugin;
/// - `yaml fragment`: a definition that extends the base of the diagnostics' pages, `over=NAME` another one or a bundle;
/// - `yaml excerpt`: a part of a definition that refers to other parts, of which only the shape can be judged;
/// - `yaml file=PATH`: another file of the same example;
/// - `yaml bytes`: a text in which `\xff` and `\t` stand for bytes;
/// - `csv NAME`: a file of the example's data;
/// - `sh`: commands of a person at a terminal.
///
/// The word `wrong` says that the text is meant to have errors, `warned` that it may have warnings.
struct Fence {
    let language: String
    let words: [String]
    let text: String
    let line: Int

    /// Whether a word stands after the language.
    func has(_ word: String) -> Bool { words.contains(word) }

    /// What stands after `key=`.
    func value(of key: String) -> String? {
        words.first { $0.hasPrefix("\(key)=") }.map { String($0.dropFirst(key.count + 1)) }
    }

    /// The text as bytes, with escape sequences resolved where the fence says so.
    var bytes: Data {
        guard has("bytes") else { return Data(text.utf8) }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "t") {
                rest.removeFirst()
                bytes.append(9)
            } else if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x"),
                let value = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
            {
                rest.removeFirst(3)
                bytes.append(value)
            } else {
                bytes.append(byte)
            }
        }
        return Data(bytes)
    }

    /// The fenced blocks of a document, in order.
    static func all(in document: String) -> [Fence] {
        var fences: [Fence] = []
        var open: (mark: Substring, indentation: Int, info: [String], line: Int, lines: [String])?
        for (index, line) in document.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let content = line.drop { $0 == " " }
            let mark = content.prefix { $0 == "`" }
            if let opened = open {
                if mark.count >= opened.mark.count, content.count == mark.count {
                    let text = opened.lines.map { $0 + "\n" }.joined()
                    fences.append(
                        Fence(
                            language: opened.info.first ?? "", words: Array(opened.info.dropFirst()), text: text,
                            line: opened.line))
                    open = nil
                } else {
                    open?.lines.append(String(line.dropFirst(min(opened.indentation, line.count - content.count))))
                }
            } else if mark.count >= 3 {
                let info = content.dropFirst(mark.count).split(separator: " ").map(String.init)
                open = (mark, line.count - content.count, info, index + 1, [])
            }
        }
        return fences
    }
}
