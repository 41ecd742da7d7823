import TelemachusCore

extension Conformance {
    /// What a plugin makes of its configuration.
    static let configurationChecks: [ConformanceCheck] = [
        ConformanceCheck(
            "example-accepted", "The descriptor's example names the plugin and is accepted without a word",
            help: "write the example as a definition would, and declare in 'exampleContext' what it refers to",
            .plugin { plugin in
                let registration = plugin.registration
                let (root, problems) = plugin.example
                let context = registration.descriptor.exampleContext
                let told = problems + registration.diagnostics(of: root["with"], in: context)
                let strange = root.entries.map(\.key).filter { !["use", "with"].contains($0) }
                return .unless(
                    root["use"]?.text == registration.descriptor.id,
                    "the example says 'use: \(root["use"]?.text ?? "")'")
                    + strange.map { Miss("the example has the key '\($0)' beside 'use' and 'with'") }
                    + told.map { Miss($0.inOneLine, "make the plugin from its example") }
            }),
        ConformanceCheck(
            "unknown-key-refused", "A key that no field declares is refused where it stands",
            help: "read mappings by 'Configuration', or report 'unknown-key' at the key's place",
            .plugin { plugin in
                let (context, form) = (plugin.registration.descriptor.exampleContext, plugin.form)
                let with = plugin.example.root["with"] ?? Node(.mapping([]), at: Place(line: 1, column: 1))
                return with.withStrangeKeys(form).compactMap { path, node in
                    let told = plugin.registration.diagnostics(of: node, in: context)
                    let full = FieldPath("with").appending(path).appending(Node.strangeKey)
                    let isRefused = told.contains {
                        $0.id == "unknown-key" && $0.path == full && $0.place == Node.strangePlace
                    }
                    guard !isRefused else { return nil }
                    return Miss(
                        told.isEmpty ? "it was accepted" : told.map(\.inOneLine).joined(separator: "; "),
                        "add the key '\(full)' to the example")
                }
            }),
        ConformanceCheck(
            "default-accepted", "A setting's default can be written out and is accepted",
            help: "let the shape's 'write' give what its 'read' takes",
            .plugin { plugin in
                let registration = plugin.registration
                let with = plugin.example.root["with"]
                guard registration.diagnostics(of: with, in: registration.descriptor.exampleContext).isEmpty else {
                    return []
                }
                return registration.fields.flatMap { field -> [Miss] in
                    guard let standard = field.standard, standard != .null, with?.entry(field.name) == nil else {
                        return []
                    }
                    let entry = Node.Entry(
                        key: field.name, keyPlace: Node.strangePlace, value: Node(writing: standard))
                    let node = Node(.mapping((with?.entries ?? []) + [entry]), at: with?.place ?? Node.strangePlace)
                    return registration.diagnostics(of: node, in: registration.descriptor.exampleContext).map {
                        Miss($0.inOneLine, "write '\(field.name)' with its default into the example")
                    }
                }
            }),
    ]
}

extension PluginCase {
    /// What `with:` may hold.
    fileprivate var form: Form { .object(registration.fields) }
}

extension Node {
    /// A key that no author would declare.
    static let strangeKey = "no-such-key-anywhere"
    /// Where it stands.
    static let strangePlace = Place(line: 9_999, column: 7, width: 20)

    /// The node with the strange key in one of the mappings whose keys are declared, for each of them.
    func withStrangeKeys(_ form: Form) -> [(path: FieldPath, node: Node)] {
        switch (form, content) {
        case (.object(let fields), .mapping(let entries)):
            let strange = Entry(
                key: Self.strangeKey, keyPlace: Self.strangePlace,
                value: Node(.scalar(.init("1")), at: Self.strangePlace))
            let here = (FieldPath(), Node(.mapping(entries + [strange]), at: place))
            return [here] + below { entry in fields.first { $0.name == entry }?.form }
        case (.map(_, let values), .mapping): return below { _ in values }
        case (.list(let element, _), .sequence), (.oneOrSeveral(let element), .sequence): return elements(of: element)
        case (.oneOrSeveral(let element), .mapping): return withStrangeKeys(element)
        case (.either(let forms), .mapping):
            return forms.first { if case .object = $0 { true } else { false } }.map(withStrangeKeys) ?? []
        case (.either(let forms), .sequence):
            return forms.first { if case .list = $0 { true } else { false } }.map(withStrangeKeys) ?? []
        default: return []
        }
    }

    private func below(_ form: (String) -> Form?) -> [(path: FieldPath, node: Node)] {
        entries.enumerated().flatMap { index, entry in
            (form(entry.key).map(entry.value.withStrangeKeys) ?? []).map { path, value in
                var changed = entries
                changed[index].value = value
                return (FieldPath([.key(entry.key)]).appending(path), Node(.mapping(changed), at: place))
            }
        }
    }

    private func elements(of form: Form) -> [(path: FieldPath, node: Node)] {
        elements.enumerated().flatMap { index, element in
            element.withStrangeKeys(form).map { path, value in
                var changed = elements
                changed[index] = value
                return (FieldPath([.index(index)]).appending(path), Node(.sequence(changed), at: place))
            }
        }
    }

    /// What a shape wrote, as if it stood in a definition.
    init(writing value: JSONValue) {
        let place = Self.strangePlace
        switch value {
        case .null: self.init(.scalar(.init("")), at: place)
        case .bool(let flag): self.init(.scalar(.init(flag ? "yes" : "no")), at: place)
        case .number(let number): self.init(.scalar(.init(JSONValue.text(of: number))), at: place)
        case .string(let text): self.init(.scalar(.init(text, isPlain: false)), at: place)
        case .array(let elements): self.init(.sequence(elements.map(Node.init(writing:))), at: place)
        case .object(let members):
            self.init(
                .mapping(members.map { Entry(key: $0.key, keyPlace: place, value: Node(writing: $0.value)) }),
                at: place)
        }
    }
}
