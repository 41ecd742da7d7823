/// Whose status it is: the coordinators' of the programme, those of one institution, or the sponsor's.
public enum StatusReader: Sendable, Hashable {
    /// A coordinator, who sees ids; of the whole programme, or of one institution's people.
    case coordinator(institution: String?)
    /// A sponsor, who sees numbers of groups that are large enough.
    case sponsor
}
