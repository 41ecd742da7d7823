/// Whose words an item is asked in.
public enum Wording: Hashable, Sendable {
    /// Words that may be shown wherever the item is: the plugin's, the definition's, or published for anybody's use.
    case free
    /// An institution's own text of a scale that it has a licence for.
    ///
    /// The people who are asked read it. Everything that leaves the workspace holds the item's structure alone: its
    /// id, the points of its scale, the ids of its options.
    case supplied
}

extension Item {
    /// The item as it may leave the workspace: without words that are not free, with its structure whole.
    public var withoutSuppliedWording: Item {
        guard wording == .supplied else { return self }
        var item = self
        item.prompt = Text(Self.leftOut)
        item.help = nil
        item.format = format.withoutWords
        return item
    }

    /// What stands in place of a prompt that is not free.
    public static let leftOut = "wording left out: it is licensed to the institution"
}

extension AnswerFormat {
    /// The format without labels; options are told by their ids.
    fileprivate var withoutWords: AnswerFormat {
        if case .scale(let scale) = self { return .scale(Scale(points: scale.points)) }
        return mappingOptions { AnswerOption(id: $0.id, title: Text($0.id), formerIDs: $0.formerIDs) }
    }
}
