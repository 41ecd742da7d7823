import TelemachusCore

/// What comes of it: the figures, the gate that they pass, and who gets what.
extension FlowChart {
    mutating func addResults() {
        let privacy = programme.definition.privacy
        var gate = Box(
            id: "privacy", kind: .gate, title: privacy.release == nil ? "Group large enough?" : "Small groups released")
        gate.notes = [
            privacy.release.map { "for \($0.purpose.rawValue), by \(Self.line($0.by))" }
                ?? "\(privacy.minimumGroup.of("person", "people")) or more"
        ]
        let comparisons = programme.comparisons.count
        let figures = Box(
            id: "figures", kind: .figures, title: "Figures",
            notes: comparisons == 0 ? [] : [comparisons.of("comparison")])
        let outputs = programme.exporters.enumerated().map { index, exporter in
            let plugin = programme.written.registry.registration(of: .exporter, id: exporter.id)
            return Box(
                id: "output\(index + 1)", kind: .output, title: Self.line(plugin?.descriptor.title ?? exporter.id),
                notes: ["for the \(type(of: exporter.exporter).audience.rawValue)"])
        }
        let ends = stageIDs.filter { id in
            !arrows.contains { $0.from == id && $0.kind == .next && !$0.to.hasPrefix("approval") }
        }
        groups.append(Group(id: "results", title: "", boxes: [figures] + (outputs.isEmpty ? [] : [gate] + outputs)))
        arrows += ends.map { Arrow(from: $0, to: figures.id) }
        guard !outputs.isEmpty else { return }
        arrows.append(Arrow(from: figures.id, to: gate.id))
        arrows += outputs.map { Arrow(from: gate.id, to: $0.id) }
        addBriefs(to: outputs)
    }

    private var stageIDs: [String] { programme.stages.indices.map { "stage\($0 + 1)" } }

    /// Approved statements reach the coordinator, who hands them on.
    private mutating func addBriefs(to outputs: [Box]) {
        let gates = groups.flatMap(\.boxes).map(\.id).filter { $0.hasPrefix("approval") }
        for (output, exporter) in zip(outputs, programme.exporters)
        where type(of: exporter.exporter).audience == .coordinator {
            arrows += gates.map { Arrow(from: $0, to: output.id, label: "statements") }
        }
    }
}
