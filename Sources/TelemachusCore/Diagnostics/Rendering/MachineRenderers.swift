/// Shows diagnostics to programs: as the JSON of `check`, as SARIF 2.1.0, as GitHub's annotations.
public struct MachineRenderer: Sendable {
    private let sources: SourceList

    /// A renderer over the texts that were read.
    public init(sources: SourceList) {
        self.sources = sources
    }

    /// An array of problems; lines and columns from 1, columns in Unicode scalars.
    public func json(_ diagnostics: [Diagnostic]) -> JSONValue {
        .array(
            diagnostics.map { diagnostic in
                let place = diagnostic.place
                return .object([
                    ("id", .string(diagnostic.id)), ("severity", .string(diagnostic.severity.rawValue)),
                    ("message", .string(diagnostic.message)), ("file", .string(file(of: diagnostic))),
                    ("line", place.map { .whole(Int($0.start.line)) } ?? .null),
                    ("column", place.map { .whole(Int($0.start.column)) } ?? .null),
                    ("endColumn", place.map { .whole(endColumn($0)) } ?? .null),
                    ("path", .string(diagnostic.path?.description)), ("help", .string(diagnostic.help)),
                    (
                        "related",
                        .array(
                            diagnostic.related.map { related in
                                .object([
                                    ("message", .string(related.message)),
                                    ("file", .string(sources[related.place]?.name)),
                                    ("line", .whole(Int(related.place.start.line))),
                                    ("column", .whole(Int(related.place.start.column))),
                                ])
                            })
                    ),
                    (
                        "chain",
                        .array(
                            (place.map(sources.chain) ?? []).map { link in
                                .object([
                                    ("file", .string(sources[link]?.name)),
                                    ("line", .whole(Int(link.start.line))), ("column", .whole(Int(link.start.column))),
                                ])
                            })
                    ),
                ])
            })
    }

    /// GitHub's workflow commands, one a line.
    public func github(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map { diagnostic in
            let kind = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
            var properties = ["title=\(escaped(diagnostic.id, isProperty: true))"]
            if let file = file(of: diagnostic) { properties.insert("file=\(escaped(file, isProperty: true))", at: 0) }
            if let place = diagnostic.place {
                properties.insert("line=\(place.start.line),col=\(place.start.column)", at: 1)
            }
            let message = diagnostic.message + (diagnostic.help.map { "; \($0)" } ?? "")
            return "::\(kind) \(properties.joined(separator: ","))::\(escaped(message, isProperty: false))\n"
        }.joined()
    }

    /// The Static Analysis Results Interchange Format, version 2.1.0.
    ///
    /// Columns are in UTF-16 units, as it asks.
    ///
    /// - Parameters:
    ///   - diagnostics: the problems.
    ///   - suppressed: warnings that the definition accepts, with its reasons.
    ///   - pages: what is known of an id: its meaning, and a page of Markdown.
    ///   - toolVersion: the version of the tool.
    /// - Returns: the document.
    public func sarif(
        _ diagnostics: [Diagnostic], suppressed: [(warning: Diagnostic, reason: String)] = [],
        pages: (String) -> (meaning: String, markdown: String)? = { _ in nil }, toolVersion: String
    ) -> JSONValue {
        let rules = Set((diagnostics + suppressed.map(\.warning)).map(\.id)).sorted()
        return .object([
            ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")),
            (
                "runs",
                .array([
                    .object([
                        (
                            "tool",
                            .object([
                                (
                                    "driver",
                                    .object([
                                        ("name", .string("telemachus")), ("version", .string(toolVersion)),
                                        ("rules", .array(rules.map { sarifRule($0, page: pages($0)) })),
                                    ])
                                )
                            ])
                        ),
                        ("columnKind", .string("utf16CodeUnits")),
                        (
                            "results",
                            .array(
                                diagnostics.map { sarifResult($0) }
                                    + suppressed.map { sarifResult($0.warning, acceptedFor: $0.reason) })
                        ),
                    ])
                ])
            ),
        ])
    }

    private func sarifRule(_ id: String, page: (meaning: String, markdown: String)?) -> JSONValue {
        guard let page else { return .object([("id", .string(id))]) }
        return .object([
            ("id", .string(id)), ("fullDescription", .object([("text", .string(page.meaning))])),
            ("help", .object([("text", .string(page.meaning)), ("markdown", .string(page.markdown))])),
        ])
    }

    private func sarifResult(_ diagnostic: Diagnostic, acceptedFor reason: String? = nil) -> JSONValue {
        let message = diagnostic.message + (diagnostic.help.map { "; \($0)" } ?? "")
        var members: [(String, JSONValue)] = [
            ("ruleId", .string(diagnostic.id)), ("level", .string(diagnostic.severity.rawValue)),
            ("message", .object([("text", .string(message))])),
        ]
        if let location = sarifLocation(diagnostic.place, file: file(of: diagnostic), message: nil) {
            members.append(("locations", .array([location])))
        }
        let chain = diagnostic.place.map(sources.chain) ?? []
        let related =
            diagnostic.related.compactMap { related in
                sarifLocation(related.place, file: sources[related.place]?.name, message: related.message)
            }
            + chain.compactMap { sarifLocation($0, file: sources[$0]?.name, message: "the file is named here") }
        if !related.isEmpty { members.append(("relatedLocations", .array(related))) }
        if let reason {
            let suppression = JSONValue.object([("kind", .string("inSource")), ("justification", .string(reason))])
            members.append(("suppressions", .array([suppression])))
        }
        return .object(members)
    }

    private func sarifLocation(_ place: Place?, file: String?, message: String?) -> JSONValue? {
        guard let file else { return nil }
        var physical: [(String, JSONValue)] = [("artifactLocation", .object([("uri", .string(uri(file)))]))]
        if let place {
            physical.append(
                (
                    "region",
                    .object([
                        ("startLine", .whole(Int(place.start.line))),
                        ("startColumn", .whole(utf16Column(Int(place.start.column), at: place))),
                        ("endColumn", .whole(utf16Column(endColumn(place), at: place))),
                    ])
                ))
        }
        var members: [(String, JSONValue)] = [("physicalLocation", .object(physical))]
        if let message { members.append(("message", .object([("text", .string(message))]))) }
        return .object(members)
    }

    private func file(of diagnostic: Diagnostic) -> String? {
        diagnostic.place.flatMap { sources[$0]?.name } ?? diagnostic.file
    }

    /// The column after the last one on the place's first line.
    private func endColumn(_ place: Place) -> Int {
        if place.end.line == place.start.line { return Int(place.end.column) }
        return (sources[place]?.columnCount(ofLine: Int(place.start.line)) ?? 0) + 1
    }

    private func utf16Column(_ column: Int, at place: Place) -> Int {
        sources[place]?.utf16Column(column, ofLine: Int(place.start.line)) ?? column
    }

    private func uri(_ file: String) -> String {
        file.utf8.map { byte in
            let isPlain =
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || "-._~/".utf8.contains(byte)
            if isPlain { return String(UnicodeScalar(byte)) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }

    private func escaped(_ text: String, isProperty: Bool) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            case ":" where isProperty: result += "%3A"
            case "," where isProperty: result += "%2C"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
