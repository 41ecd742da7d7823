/// Who may ever see the answers to an item.
///
/// The core takes everything else away before a view or an export is made, so that no plugin can pass on what it is
/// never given.
public enum Disclosure: Hashable, Sendable {
    /// Pseudonymous rows for analysts, figures for others.
    case analysis
    /// Nobody but the draw: in no view, export, log or message.
    case drawOnly
    /// The people who wrote it down and the coordinator who turns it into statements; never exported.
    case workingNotes
    /// A statement by a group: shown, without an author, to the person it is about once it is approved and at least
    /// so many people stand behind it. The names are of the items that hold the number of people and the approval.
    case statement(contributors: String, approval: String, atLeast: Int)
    /// Everybody: a figure about the organisation, such as retention or the use of a system, and about nobody in it.
    ///
    /// The rules for small groups do not apply to it, for there is no group behind it. A definition may collect it
    /// only with `about: programme` and `together: yes`, so that a role hands in one form and no person's answer is
    /// ever taken for one.
    case published
}

extension Disclosure {
    /// Whether answers are kept even from analysts.
    public var isConfidential: Bool {
        switch self {
        case .analysis, .published: false
        case .drawOnly, .workingNotes, .statement: true
        }
    }
}
