import TelemachusCore
import Testing

extension Instrument {
    /// The scores of answers as files write them.
    func scores(of answers: [String: String]) throws -> Scores {
        try score(read(answers))
    }

    /// Answers as files write them, read by their items' formats.
    func read(_ answers: [String: String]) throws -> Answers {
        var read = Answers()
        for (id, text) in answers {
            let item = try #require(items.first { $0.id == id }, "no item is named \(id)")
            read[id] = try item.format.answer(from: text)
        }
        return read
    }
}
