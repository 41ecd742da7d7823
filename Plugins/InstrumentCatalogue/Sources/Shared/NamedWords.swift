import TelemachusCore

extension Named where Value == OptionSettings {
    /// Words under names, in this order.
    init(words: KeyValuePairs<String, String>) {
        self.init(
            words.map { id, title in
                var option = OptionSettings()
                option.title = Text(title)
                return (id, option)
            })
    }

    /// The options of a choice.
    var options: [AnswerOption] { map { AnswerOption($0) } }

    /// What speaks against a list that an institution wrote itself: that it is empty, or its former names.
    func findings(of kind: String, at key: String) -> [ConfigurationProblem.Finding] {
        let path = FieldPath(parsing: key)
        guard !isEmpty else {
            return [
                .init(
                    "too-few", "there is no \(kind)", at: path,
                    help: "write a name and the words of each \(kind), or remove '\(key):' for the usual ones")
            ]
        }
        return Renameable.findings(
            among: map { Renameable(kind, $0.name, formerIDs: $0.value.formerIDs, at: path.appending($0.name)) })
    }
}

extension Shape where Value == Named<OptionSettings> {
    /// Names of the author's choosing, each with its words.
    static var words: Shape { .map(of: .object(or: \.title, .localizedText)) }
}
