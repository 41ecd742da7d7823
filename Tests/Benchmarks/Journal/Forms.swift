import Foundation
import TelemachusCore
import TelemachusProgramme

/// Made-up forms of seven answers, one a person.
enum Forms {
    /// The items of a form.
    static let items = (0..<7).map { "item\($0)" }
    /// The programme whose forms they are.
    static let definition = """
        telemachus: 1
        id: benchmark
        title: Benchmark
        model: reverse
        roles:
          mentor: { title: Mentor }
          mentee: { title: Mentee }
        instruments:
          confidence:
            title: Confidence
            use: questionnaire
            with:
              items:
        \(items.map { "        - { id: \($0), prompt: \($0)?, type: whole-number }" }.joined(separator: "\n"))
        timeline:
          - stage: before
            collect: [{ instrument: confidence, from: [mentor] }]
        """

    /// A person's form.
    static func form(_ number: Int) -> Response {
        var answers: [String: Answer] = [:]
        for (index, item) in items.enumerated() { answers[item] = .whole(point(number, index)) }
        return Response(
            key: .init(from: .person("P\(number)"), instrument: "confidence", stage: "before"), role: "mentor",
            answers: answers)
    }

    private static func point(_ number: Int, _ index: Int) -> Int { (number * 7 + index) % 5 + 1 }

    /// Writes the same forms in the form of responses.csv, a row an answer.
    static func writeTable(of forms: Int, to path: String) throws {
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        var text = "person,instrument,stage,about,item,value\n"
        for number in 0..<forms {
            for (index, item) in items.enumerated() {
                text += "P\(number),confidence,before,,\(item),\(point(number, index))\n"
            }
            if text.utf8.count > 1 << 20 {
                try file.write(contentsOf: Data(text.utf8))
                text = ""
            }
        }
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
    }
}
