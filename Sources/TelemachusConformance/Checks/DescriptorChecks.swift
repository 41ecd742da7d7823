import TelemachusCore

extension Conformance {
    /// What lists and help say of a plugin.
    static let descriptorChecks: [ConformanceCheck] = [
        ConformanceCheck(
            "id-in-kebab-case", "The id is a name in lower case, with hyphens",
            help: "name the plugin as definitions will: letters, digits and hyphens, beginning with a letter",
            .plugin { .unless($0.registration.descriptor.id.isKebab, "the id is '\($0.registration.descriptor.id)'") }),
        ConformanceCheck(
            "version-of-three-numbers", "The version is three numbers with points between",
            help: "write a version such as 1.0.0, and raise it with every release",
            .plugin { plugin in
                let version = plugin.registration.descriptor.version
                let parts = version.split(separator: ".", omittingEmptySubsequences: false)
                let isOne = parts.count == 3 && parts.allSatisfy { $0.allSatisfy(\.isASCIIDigit) && Int($0) != nil }
                return .unless(isOne, "the version is '\(version)'")
            }),
        ConformanceCheck(
            "described", "Title, summary, licence and the help of every setting are there, the last two in sentences",
            help: "write them in the descriptor and in the fields: lists, help and the reference show them",
            .plugin { plugin in
                let descriptor = plugin.registration.descriptor
                return .unless(descriptor.title.isOneLine, "the title is '\(descriptor.title)'")
                    + .unless(descriptor.summary.isSentence, "the summary is '\(descriptor.summary)'")
                    + .unless(!descriptor.licence.isBlank, "there is no licence")
                    + .unless(descriptor.citation.map { !$0.isBlank } ?? true, "the citation is empty")
                    + undescribed(plugin.registration.fields, in: FieldPath())
                    + plugin.registration.facts.filter(\.text.isBlank).map {
                        Miss("nothing is said on '\($0.heading)'")
                    }
            }),
        ConformanceCheck(
            "snapshot", "What is asked, named and configured is what the snapshot says that was published",
            help: "if data of the old version must stay usable, give former ids; then raise the version and keep the "
                + "new snapshot",
            .plugin { plugin in
                guard let published = plugin.published else { return [] }
                return differences(between: published.lines, and: snapshot(of: plugin).lines)
            }),
    ]

    private static func undescribed(_ fields: [FieldDeclaration], in path: FieldPath) -> [Miss] {
        fields.flatMap { field in
            let path = path.appending(field.name)
            return .unless(field.name.isKebab, "the setting '\(path)' is not in kebab case")
                + .unless(field.help.isSentence, "the help of '\(path)' is '\(field.help)'")
                + undescribed(field.form.nestedFields ?? [], in: path)
        }
    }

    private static func differences(between published: [String], and current: [String]) -> [Miss] {
        current.difference(from: published).map { change in
            switch change {
            case .insert(_, let line, _): Miss("now there is: \(line)")
            case .remove(_, let line, _): Miss("no longer there is: \(line)")
            }
        }
    }
}
