public import TelemachusCore

extension Instrument {
    /// The scores of answers as files write them.
    public func scores(of answers: [String: String]) throws -> Scores {
        try score(read(answers))
    }

    /// Answers as files write them, read by their items' formats.
    public func read(_ answers: [String: String]) throws -> Answers {
        var read = Answers()
        for (id, text) in answers {
            guard let item = items.first(where: { $0.id == id }) else { throw NoSuchItem(id: id) }
            read[id] = try item.format.answer(from: text)
        }
        return read
    }
}

/// An answer was given to an item that the instrument does not have.
public struct NoSuchItem: Error {
    /// The id that was answered.
    public let id: String
}
