public import TelemachusCore

/// The areas that a definition lists.
public struct ListedDomainsSettings: Configuration {
    /// The areas by name, in the order written.
    public var domains = Named<ListedDomain>()

    /// No area yet.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<ListedDomainsSettings>] {
        [
            .required(
                "domains", \.domains, .map(of: .object(ListedDomain.self)),
                help: "The areas by name, in the order in which people are asked. Scores and exports use the names; "
                    + "one that changes needs 'renamed-from:'.")
        ]
    }
}
