import TelemachusCore

/// A plugin's name in every spelling that its package needs: `BurnoutScale`, `burnout-scale`, "Burnout scale".
struct PluginName: Hashable {
    /// The name of the module and of the package: words with a capital each.
    let module: String

    /// Takes a name as a person writes it.
    ///
    /// - Parameters:
    ///   - text: the name.
    ///   - taken: the modules that the program has already.
    /// - Throws: `invalid-name`, with a name that would do where there is one.
    init(_ text: String, taken: Set<String> = []) throws(Diagnostic) {
        guard Self.isName(text) else {
            let words = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
            let better = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
            throw Diagnostic(
                "invalid-name", "'\(text.prefix(40))' is no name for a plugin",
                help: "write letters and digits, each word with a capital: "
                    + (Self.isName(better) ? better : "BurnoutScale"))
        }
        guard !taken.contains(text), !Self.reserved.contains(text), !text.hasPrefix("Telemachus") else {
            throw Diagnostic(
                "invalid-name", "'\(text)' is the name of a module that exists already",
                help: "write another name, such as \(text.hasPrefix("Telemachus") ? "BurnoutScale" : "Own\(text)")")
        }
        module = text
    }

    /// A name that is known to be one.
    private init(module: String) { self.module = module }

    /// The name that a template's files have in its place.
    static func ofTemplate(_ module: String) -> PluginName { PluginName(module: module) }

    /// The id in definitions: `burnout-scale`.
    var id: String { words.joined(separator: "-") }

    /// The words in a sentence: "burnout scale".
    var phrase: String { words.joined(separator: " ") }

    /// The words in a heading: "Burnout scale".
    var title: String { phrase.prefix(1).uppercased() + phrase.dropFirst() }

    /// `BurnoutScale` is burnout and scale, `CSVTable` csv and table, `Top10List` top10 and list.
    var words: [String] {
        let letters = Array(module)
        var words: [String] = []
        for (index, letter) in letters.enumerated() {
            let isAfterSmall = index > 0 && !letters[index - 1].isUppercase
            let isBeforeSmall = index + 1 < letters.count && letters[index + 1].isLowercase
            if letter.isUppercase, index == 0 || isAfterSmall || isBeforeSmall { words.append("") }
            words[words.count - 1] += letter.lowercased()
        }
        return words
    }

    /// Modules that come with Swift, and words that no type can be named.
    private static let reserved: Set<String> = ["Any", "Foundation", "Protocol", "Self", "Swift", "Testing", "Type"]

    private static func isName(_ text: String) -> Bool {
        text.count >= 2 && text.count <= 60 && text.first?.isUppercase == true
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
}
