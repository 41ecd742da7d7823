import Foundation
import TelemachusCore
import TelemachusYAML

/// What reading gives, as `line:column id message`.
func problems(in bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) -> [String] {
    read(bytes, limits: limits).diagnostics.map { diagnostic in
        let place = diagnostic.place.map { "\($0.start.line):\($0.start.column)" } ?? "nowhere"
        return "\(place) \(diagnostic.id) \(diagnostic.message)"
    }
}

func problems(in text: String) -> [String] { problems(in: Array(text.utf8)) }

func read(_ bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) -> YAMLDocument {
    var sources = SourceList()
    return YAMLDocument.read(SourceText(name: "a.yaml", bytes: bytes), into: &sources, limits: limits)
}

func read(_ text: String) -> YAMLDocument { read(Array(text.utf8)) }

/// A place as `line:column-line:column`, the end not included.
func span(_ place: Place?) -> String {
    place.map { "\($0.start.line):\($0.start.column)-\($0.end.line):\($0.end.column)" } ?? "nowhere"
}
