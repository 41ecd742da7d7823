/// An ordered scale of answers: whole points from the lowest to the highest, some of them with words.
public struct Scale: Hashable, Sendable {
    /// The lowest and the highest point.
    public var points: ClosedRange<Int>
    /// The words of the points that have any.
    public var labels: [Int: Text]

    /// A scale of these points.
    public init(points: ClosedRange<Int>, labels: [Int: Text] = [:]) {
        self.points = points
        self.labels = labels
    }

    /// The point that mirrors another one: on 1 to 5, 2 becomes 4.
    public func reversed(_ point: Int) -> Int { points.lowerBound + points.upperBound - point }
}

/// How a definition writes a scale.
public struct ScaleSettings: Configuration {
    /// How many points.
    public var points = 5
    /// The lowest point.
    public var lowest = 1
    /// Words by point.
    public var labels = Named<Text>()

    /// Five points from 1.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<ScaleSettings>] {
        [
            .required("points", \.points, .wholeNumber(2...101), help: "How many points the scale has."),
            .defaulted("lowest", \.lowest, .wholeNumber(-100...100), help: "The number of the lowest point."),
            .defaulted(
                "labels", \.labels,
                .map(
                    of: .localizedText, keys: .text("a point's number", pattern: "^[-+]?[0-9]+$")),
                help: "Words by point, at least for both ends, so that people know what they choose."),
        ]
    }
}

extension Shape where Value == Scale {
    /// A scale by name, or written out in place.
    public static var scale: Shape {
        Shape(
            .either([.name(.scale), writtenOutScale.form]),
            read: { node, reader in
                if case .mapping = node.content { return writtenOutScale.read(node, &reader) }
                guard let name = Shape<String>.name(of: .scale).read(node, &reader) else { return nil }
                return reader.scales[name]
            }, write: writtenOutScale.write)
    }

    /// A scale as the `scales:` section writes it.
    public static var writtenOutScale: Shape {
        Shape<ScaleSettings>.object().map(
            { settings, node, reader in
                let points = settings.lowest...(settings.lowest + settings.points - 1)
                var scale = Scale(points: points)
                for entry in settings.labels {
                    guard let point = Int(entry.name), points.contains(point) else {
                        let key = node["labels"]?.entry(entry.name)
                        reader.descend(into: .key("labels")) {
                            $0.report(
                                "label-outside-scale", "the scale has no point '\(entry.name)'",
                                at: key?.keyPlace ?? node.place,
                                help: "label points from \(points.lowerBound) to \(points.upperBound)")
                        }
                        return nil
                    }
                    scale.labels[point] = entry.value
                }
                return scale
            },
            back: { scale in
                var settings = ScaleSettings()
                settings.points = scale.points.count
                settings.lowest = scale.points.lowerBound
                for point in scale.points { settings.labels["\(point)"] = scale.labels[point] }
                return settings
            })
    }
}
