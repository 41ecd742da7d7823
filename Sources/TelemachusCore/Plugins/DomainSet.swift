/// A set of areas that feedback and learning are about, ready to be used by definitions.
///
/// What you provide: the areas, in order, with stable ids. What you get: every battery asks about them, every
/// interview goes through them, every report shows them.
public protocol DomainSet: Plugin {
    /// The areas in order. Their ids never change once published, for data refers to them.
    var domains: [Domain] { get }
}
