import TelemachusCore
import TelemachusYAML

@testable import TelemachusClaims

/// What comes of the text of a file with claims.
func load(_ yaml: String) -> (file: ClaimsFile?, problems: [String]) {
    var sources = SourceList()
    let document = YAMLDocument.read(SourceText(name: "claims.yaml", bytes: Array(yaml.utf8)), into: &sources)
    let (file, diagnostics) = ClaimsFile.load(document.root)
    let problems = (document.diagnostics + diagnostics).map { diagnostic in
        let place = diagnostic.place.map { "\($0.start.line):\($0.start.column)" } ?? "nowhere"
        let path = diagnostic.path.map { " at \($0)" } ?? ""
        return "\(place) \(diagnostic.id)\(path): \(diagnostic.message) = \(diagnostic.help ?? "no help")"
    }
    return (file, problems)
}

/// The audit of claims about samples named `six`, `five` (within `six`) and `after`, on totals from 7 to 35, and `items`
/// and `items-after` of five on items from 1 to 5.
func examine(_ claims: String, steps: Int = Audit.standardSteps) -> Audit? {
    let head = """
        telemachus-claims: 1
        source: { citation: An invented study }
        scales:
          total: { least: 7, greatest: 35 }
          item: { least: 1, greatest: 5 }
          minutes: { least: 0, greatest: 240 }
        samples:
          six: { title: Six, n: 6, scale: total }
          six-items: { title: Six on one item, n: 6, scale: item }
          five: { title: Five of them, n: 5, scale: total, within: six }
          after: { title: The five after, n: 5, scale: total }
          items: { title: Items, n: 5, scale: item }
          items-after: { title: Items after, n: 5, scale: item }
          four: { title: Four, n: 4, scale: minutes }
          minutes: { title: Minutes, n: 5, scale: minutes }
          both: { title: Minutes that both members told, n: 10, scale: minutes }
          many: { title: Many, n: 20, scale: item }
          many-after: { title: Many after, n: 20, scale: item }
        claims:

        """
    return load(head + claims).file.map { Audit(of: $0, steps: steps) }
}
