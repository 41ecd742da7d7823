/// A page taken apart by a small strict reader.
///
/// Every tag must be closed where it should be, every `<` must begin a tag, every `&` a reference. Whatever a hostile text could smuggle in shows up as an element, an attribute or a
/// problem.
struct HTMLPage {
    /// An element with what stands in it.
    struct Element {
        let name: String
        var attributes: [(name: String, value: String)] = []
        var text = ""
        /// The positions of the elements around it, outermost first.
        var ancestors: [Int] = []

        subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }
    }

    /// The elements in order of their opening tags.
    private(set) var elements: [Element] = []
    /// What is wrong with the page.
    private(set) var problems: [String] = []
    /// The words outside of `head`, with a space between elements.
    private(set) var text = ""
    /// The rows of every table, each as the texts of its cells.
    private(set) var rows: [[String]] = []

    private static let void: Set<String> = ["meta", "br", "hr", "img", "input", "link"]

    init(_ source: String) {
        var reader = Reader(rest: Array(source.unicodeScalars)[...])
        if !reader.skip("<!DOCTYPE html>") { problems.append("no doctype") }
        var open: [Int] = []
        while let scalar = reader.rest.first {
            if scalar == "<" {
                read(&reader, &open)
            } else {
                append(reader.text(until: "<"), to: open)
            }
        }
        problems += open.map { "<\(elements[$0].name)> is never closed" }
        for element in elements {
            if element.name == "tr" { rows.append([]) }
            if element.name == "th" || element.name == "td" { rows[rows.count - 1].append(element.text.normalised) }
        }
    }

    /// The elements of a name.
    func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    private mutating func read(_ reader: inout Reader, _ open: inout [Int]) {
        if reader.skip("</") {
            let name = reader.name()
            guard reader.skip(">") else { return problems.append("</\(name)> is not ended") }
            guard let last = open.last, elements[last].name == name else {
                return problems.append("</\(name)> closes \(open.last.map { elements[$0].name } ?? "nothing")")
            }
            open.removeLast()
            text += " "
            for place in open { elements[place].text += " " }
            return
        }
        reader.rest.removeFirst()
        var element = Element(name: reader.name(), ancestors: open)
        guard !element.name.isEmpty else { return problems.append("a '<' that begins no tag") }
        while let attribute = reader.attribute() { element.attributes.append(attribute) }
        let closesItself = reader.skip("/>")
        if !closesItself, !reader.skip(">") { problems.append("<\(element.name)> is not ended") }
        elements.append(element)
        if closesItself || Self.void.contains(element.name) { return }
        if element.name == "style" {
            elements[elements.count - 1].text = reader.text(untilClosing: "style")
            return
        }
        open.append(elements.count - 1)
    }

    private mutating func append(_ raw: String, to open: [Int]) {
        guard let decoded = raw.decodedReferences else { return problems.append("a '&' that begins no reference") }
        for place in open { elements[place].text += decoded }
        if open.contains(where: { elements[$0].name == "body" }) { text += decoded }
    }
}

private struct Reader {
    var rest: ArraySlice<Unicode.Scalar>

    mutating func skip(_ word: String) -> Bool {
        guard rest.starts(with: word.unicodeScalars) else { return false }
        rest.removeFirst(word.unicodeScalars.count)
        return true
    }

    mutating func text(until stop: Unicode.Scalar) -> String {
        let text = rest.prefix { $0 != stop }
        rest = rest.dropFirst(text.count)
        return String(String.UnicodeScalarView(text))
    }

    mutating func text(untilClosing name: String) -> String {
        var text = ""
        while !rest.isEmpty, !skip("</\(name)>") {
            text.unicodeScalars.append(rest.removeFirst())
            text += self.text(until: "<")
        }
        return text
    }

    mutating func name() -> String {
        let name = rest.prefix { $0.properties.isASCIIHexDigit || $0.properties.isAlphabetic || $0 == "-" }
        rest = rest.dropFirst(name.count)
        return String(String.UnicodeScalarView(name))
    }

    mutating func attribute() -> (name: String, value: String)? {
        rest = rest.drop { $0 == " " || $0 == "\n" }
        let name = name()
        guard !name.isEmpty, skip("=\"") else { return name.isEmpty ? nil : (name, "") }
        let value = text(until: "\"")
        _ = skip("\"")
        return (name, value.decodedReferences ?? "a broken reference")
    }
}

extension String {
    /// The text with every character reference replaced; nil where a `&` begins none.
    ///
    /// It goes by scalars, as a browser does: to Swift a semicolon with a combining mark behind it is another character.
    fileprivate var decodedReferences: String? {
        guard unicodeScalars.contains("&") else { return self }
        var result = String.UnicodeScalarView()
        for (index, part) in unicodeScalars.split(separator: "&", omittingEmptySubsequences: false).enumerated() {
            guard index > 0 else {
                result += part
                continue
            }
            let name = part.prefix { $0 != ";" }
            let scalars: [String: Unicode.Scalar] = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "#39": "'"]
            guard name.count < part.count, let scalar = scalars[String(name)] else { return nil }
            result.append(scalar)
            result += part.dropFirst(name.count + 1)
        }
        return String(result)
    }

    /// The text with runs of white space as one space and none at the ends.
    var normalised: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
