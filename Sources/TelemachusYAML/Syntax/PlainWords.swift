/// libyaml's messages in an author's words, with what to do.
struct PlainWords {
    var id = "yaml-syntax"
    let message: String
    let help: String

    private init(_ message: String, _ help: String) {
        self.message = message
        self.help = help
    }

    private init(_ id: String, _ message: String, _ help: String) {
        self.id = id
        self.message = message
        self.help = help
    }

    /// The words for a message of libyaml's scanner, parser or reader.
    ///
    /// - Parameters:
    ///   - problem: the message.
    ///   - character: what stands at the problem's place.
    /// - Returns: the words; for an unknown message, the message itself with a general instruction.
    static func of(_ problem: String, at character: Unicode.Scalar?) -> PlainWords {
        switch (problem, character) {
        case ("found character that cannot start any token", "\t"): return tab
        case ("found character that cannot start any token", let character?):
            return PlainWords("a value cannot start with '\(character)'", "put the text in quotes")
        case ("did not find expected alphabetic or numeric character", let character?):
            return PlainWords("a value cannot start with a bare '\(character)'", "put the text in quotes")
        case ("did not find expected node content", "]"?), ("did not find expected node content", "}"?),
            ("did not find expected node content", ","?):
            return PlainWords(
                "a '\(character.map(String.init) ?? "")' stands where a value belongs",
                "write the value before it, or put the text in quotes if the sign belongs to it")
        case ("did not find expected ',' or '}'", "]"?):
            return PlainWords("a ']' stands where a '}' belongs", "close with '}' what '{' opened")
        case ("did not find expected ',' or ']'", "}"?):
            return PlainWords("a '}' stands where a ']' belongs", "close with ']' what '[' opened")
        default:
            return table[problem]
                ?? PlainWords("the text is no YAML: \(problem)", "compare the line with its neighbours")
        }
    }

    /// The words for what libyaml was doing when it stopped.
    static func ofContext(_ context: String) -> String {
        switch context {
        case "while parsing a block mapping": "this mapping starts here"
        case "while parsing a block collection", "while parsing a block sequence": "this list starts here"
        case "while parsing a flow sequence": "the '[' stands here"
        case "while parsing a flow mapping": "the '{' stands here"
        case "while scanning a quoted scalar", "while parsing a quoted scalar": "the quote is opened here"
        case "while scanning a plain scalar": "the text starts here"
        case "while scanning a block scalar": "the text of several lines starts here"
        default: "it belongs to what starts here"
        }
    }

    private static let tab = PlainWords(
        "yaml-tab", "a tab stands where the line is indented", "indent with spaces, not a tab")
    private static let tag = PlainWords(
        "a value cannot start with '!'",
        "remove the word after '!', or put the text in quotes if the '!' belongs to it")
    private static let directive = PlainWords(
        "a line cannot start with '%'", "remove the line, or indent it and put the text in quotes")
    private static let notUTF8 = PlainWords("not-utf8", "the bytes from here on are no UTF-8", "save the file as UTF-8")
    private static let escape = PlainWords(
        "the number of the character after the backslash is wrong",
        "write \\u and four hexadecimal digits, such as \\u00e9, or type the character itself")

    /// Every message that libyaml 0.2.5 can raise while it reads, but for those that depend on the character.
    static let table: [String: PlainWords] = [
        // The scanner.
        "found character that cannot start any token": PlainWords(
            "a value cannot start here", "put the text in quotes"),
        "found a tab character that violates indentation": tab,
        "found a tab character that violate indentation": tab,
        "found a tab character where an indentation space is expected": tab,
        "could not find expected ':'": PlainWords(
            "this line has no ':'", "write 'key: value'; a text of several lines starts with '|' after its key"),
        "found unexpected ':'": PlainWords(
            "a ':' stands directly before a bracket or comma", "write the value after it, with a space between"),
        "mapping values are not allowed in this context": PlainWords(
            "a ':' stands here that belongs to no key",
            "put a text that holds ': ' in quotes, or start the key in the same column as its neighbours"),
        "block sequence entries are not allowed in this context": PlainWords(
            "a list cannot start on its key's line", "start the list on the next line"),
        "mapping keys are not allowed in this context": PlainWords(
            "a mapping cannot start here",
            "start it on the next line, indented; a text that starts with '? ' needs quotes"),
        "did not find expected alphabetic or numeric character": PlainWords(
            "a value cannot start here", "put the text in quotes"),
        "found unexpected end of stream": PlainWords(
            "yaml-unclosed-quote", "a quote is opened and never closed",
            "close the quote that starts at the other place"),
        "found unexpected document indicator": PlainWords(
            "yaml-unclosed-quote", "'---' or '...' stands inside a quoted text",
            "close the quote that starts at the other place"),
        "found unknown escape character": PlainWords(
            "no escape of that name exists in double quotes", "write \\\\ for a backslash, or use single quotes"),
        "did not find expected hexdecimal number": escape,
        "found invalid Unicode character escape code": escape,
        "did not find expected comment or line break": PlainWords(
            "text stands on the same line as '|' or '>'", "start the text on the next line, indented"),
        "found an indentation indicator equal to 0": PlainWords(
            "the number after '|' or '>' is 0", "leave the number out"),
        // Tags and directives, which definitions do not have.
        "did not find expected whitespace or line break": tag,
        "did not find the expected '>'": tag,
        "did not find expected '!'": tag,
        "did not find expected tag URI": tag,
        "did not find URI escaped octet": tag,
        "found an incorrect leading UTF-8 octet": tag,
        "found an incorrect trailing UTF-8 octet": tag,
        "found undefined tag handle": tag,
        "could not find expected directive name": directive,
        "found unexpected non-alphabetical character": directive,
        "found unknown directive name": directive,
        "did not find expected digit or '.' character": directive,
        "did not find expected version number": directive,
        "found extremely long version number": directive,
        "did not find expected whitespace": directive,
        "found duplicate %YAML directive": directive,
        "found duplicate %TAG directive": directive,
        "found incompatible YAML document": PlainWords(
            "the file asks for another version of YAML", "remove the line that starts with '%YAML'"),
        // The parser.
        "did not find expected key": PlainWords(
            "expected a key here", "check the indentation: the line stands further left or right than its neighbours"),
        "did not find expected '-' indicator": PlainWords(
            "expected '- ' of the list's next element",
            "start the line with '- ', or in the same column as the key that it belongs beside"),
        "did not find expected ',' or ']'": PlainWords(
            "the list in brackets is not closed", "put ',' between the elements and ']' at the end"),
        "did not find expected ',' or '}'": PlainWords(
            "the mapping in braces is not closed", "put ',' between the keys and '}' at the end"),
        "did not find expected node content": PlainWords(
            "a value cannot be read here", "put a text that starts with a special sign in quotes"),
        "did not find expected <document start>": PlainWords(
            "text follows after the end of the definition", "indent it under its key, or remove it"),
        "did not find expected <stream-start>": PlainWords("the file cannot be read", "save it anew as UTF-8"),
        // The reader of bytes.
        "control characters are not allowed": PlainWords(
            "yaml-control-character", "a control character stands here", "delete it; it cannot be seen in most editors"),
        "invalid leading UTF-8 octet": notUTF8,
        "invalid trailing UTF-8 octet": notUTF8,
        "incomplete UTF-8 octet sequence": notUTF8,
        "invalid length of a UTF-8 sequence": notUTF8,
        "invalid Unicode character": notUTF8,
        "incomplete UTF-16 character": notUTF8,
        "incomplete UTF-16 surrogate pair": notUTF8,
        "unexpected low surrogate area": notUTF8,
        "input error": PlainWords("the file cannot be read", "try again"),
        "input is too long": PlainWords("the file is too large to be read", "keep data in CSV files"),
        "out of memory": PlainWords("there is not enough memory to read the file", "close other programs"),
    ]
}
