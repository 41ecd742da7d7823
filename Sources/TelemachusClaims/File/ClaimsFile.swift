public import TelemachusCore

/// What a publication says in figures, as a referee writes it down to have it checked.
///
/// Scales and samples are declared once; each claim names the sample that it is about and the place where it stands.
public struct ClaimsFile: Configuration {
    /// The version of the format.
    public var format = 1
    /// The publication.
    public var source = ClaimsSource()
    /// The scales that values lie on.
    public var scales = Named<ClaimedScale>()
    /// The people, or whatever else was measured.
    public var samples = Named<ClaimedSample>()
    /// What is claimed of them.
    public var claims: [Claim] = []

    /// No claim.
    public init() {}

    /// The keys of the format.
    public static var fields: [Field<ClaimsFile>] {
        [
            .required("telemachus-claims", \.format, .claimsVersion, help: "The version of this format."),
            .required("source", \.source, .object(), help: "The publication whose figures these are."),
            .defaulted(
                "scales", \.scales, .map(of: .object()), help: "What single values can be, for samples to name."),
            .defaulted(
                "samples", \.samples, .map(of: .object()),
                help: "Who or what was measured: one entry for each group, question and occasion."),
            .required("claims", \.claims, .list(of: .object(), atLeast: 1), help: "What is printed, claim by claim."),
        ]
    }

    /// Whether a tree is such a file.
    public static func isOne(_ root: Node) -> Bool { root["telemachus-claims"] != nil }
}

extension Shape where Value == Int {
    /// The version of the format; one exists.
    fileprivate static var claimsVersion: Shape {
        Shape.wholeNumber().map(
            { version, node, reader in
                if version == 1 { return version }
                reader.report(
                    "unknown-format-version", "this Telemachus reads version 1 of the format, not \(version)",
                    at: node.place, help: version > 1 ? "use a newer Telemachus" : "write 'telemachus-claims: 1'")
                return nil
            }, back: { $0 }
        ).described(as: .wholeNumber(1...1))
    }
}

/// The publication that claims are taken from.
public struct ClaimsSource: Configuration {
    /// The reference.
    public var citation = ""
    /// The digital object identifier.
    public var doi: String?
    /// What a reader of the claims must know, such as how a sentence was read.
    public var note: String?

    /// An empty reference.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<ClaimsSource>] {
        [
            .required("citation", \.citation, .text, help: "The reference as it is cited."),
            .optional("doi", \.doi, .text("a DOI"), help: "The digital object identifier, such as 10.1136/bmj.k4887."),
            .optional("note", \.note, .text, help: "What a reader of the claims must know of how they were read."),
        ]
    }
}

/// What single values can be: from a least to a greatest, in steps.
public struct ClaimedScale: Configuration {
    /// The least value.
    public var least = Figure(0)
    /// The greatest value.
    public var greatest = Figure(0)
    /// The distance between neighbouring values.
    public var step = Figure(1)

    /// A scale of one point.
    public init() {}

    /// The most points of a scale.
    static let mostPoints = 1000

    /// The most decimals that a value has.
    var decimals: Int { max(least.decimals, greatest.decimals, step.decimals) }

    /// Whether squares of values can be summed over the largest sample in whole numbers.
    var isExact: Bool {
        [least, greatest].allSatisfy { ($0.grains(of: decimals) ?? 0).magnitude <= 10_000_000 }
    }

    /// The declared fields.
    public static var fields: [Field<ClaimedScale>] {
        [
            .required(
                "least", \.least, .figure, help: "The least value that one person can have: 7 for seven 1-5 items."),
            .required("greatest", \.greatest, .figure, help: "The greatest value that one person can have."),
            .defaulted("step", \.step, .figure, help: "The distance between neighbouring values."),
        ]
    }
}

/// People measured by one question on one occasion.
public struct ClaimedSample: Configuration {
    /// Who they are and what was measured.
    public var title = ""
    /// How many there are.
    public var n = 0
    /// The scale of the values.
    public var scale = ""
    /// The sample that these are some of, with the same values.
    public var within: String?

    /// Nobody.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<ClaimedSample>] {
        [
            .required("title", \.title, .text, help: "Who they are and what was measured, as a reader would say it."),
            .required("n", \.n, .wholeNumber(1...200), help: "How many values there are."),
            .required("scale", \.scale, .name(of: .scale), help: "What single values can be."),
            .optional(
                "within", \.within, .name(of: .sample),
                help:
                    "The sample that these are some of, with the same answers: the five who stayed are within the six "
                    + "who began."),
        ]
    }
}
