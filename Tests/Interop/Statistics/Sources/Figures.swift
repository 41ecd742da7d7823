/// One data set and what we find in it, as a line of text that any language reads.
///
/// Three columns between tabs: the kind, the data as lists of numbers with `|` between lists, and the figures as
/// `name=number`, those that do not exist left out.
struct Figures {
    let kind: String
    let data: [[Double]]
    var found: [(name: String, value: Double)] = []

    init(_ kind: String, _ data: [[Double]]) {
        self.kind = kind
        self.data = data
    }

    mutating func add(_ name: String, _ value: Double?) {
        if let value { found.append((name, value)) }
    }

    var line: String {
        let lists = data.map { $0.map { "\($0)" }.joined(separator: " ") }.joined(separator: "|")
        return "\(kind)\t\(lists)\t\(found.map { "\($0.name)=\($0.value)" }.joined(separator: " "))"
    }
}
