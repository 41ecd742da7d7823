// How much processor time the reader takes for a large document. `make benchmark` runs it; the only argument is a file
// to write the document to, so that other readers can be given the same one.

import Foundation
import TelemachusCore
import TelemachusYAML

extension Node {
    /// The values, lists and mappings at and below it, and the keys.
    var count: Int {
        switch content {
        case .scalar: 1
        case .sequence(let elements): elements.reduce(1) { $0 + $1.count }
        case .mapping(let entries): entries.reduce(1) { $0 + 1 + $1.value.count }
        }
    }
}

func nodes(in bytes: [UInt8]) -> Int {
    var sources = SourceList()
    return YAMLDocument.read(SourceText(name: "generated.yaml", bytes: bytes), into: &sources).root.count
}

func report(_ name: String, _ seconds: Double, _ count: Int, _ unit: String, bytes: Int) {
    let size = Double(bytes) / Double(1 << 20)
    print(name + String(format: "%6.2f MiB  %9d %@  %6.3f s", size, count, unit, seconds))
}

let bytes = GeneratedDocument.bytes(of: 10 << 20)
if let path = CommandLine.arguments.dropFirst().first {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
}

let events = best(of: 7) { YAMLDocument.countEvents(in: bytes) }
report("events  ", events.seconds, events.count, "events", bytes: bytes.count)

let tree = best(of: 7) {
    var sources = SourceList()
    let document = YAMLDocument.read(SourceText(name: "generated.yaml", bytes: bytes), into: &sources)
    precondition(document.diagnostics.isEmpty, "the generated document is meant to be right")
    return document.root["instruments"]?.entries.count ?? 0
}
report("tree    ", tree.seconds, nodes(in: bytes), "nodes ", bytes: bytes.count)
