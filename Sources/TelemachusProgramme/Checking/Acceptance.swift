public import TelemachusCore

/// Takes the warnings out that a definition accepts with a reason, and reports acceptances that accept nothing.
public struct Acceptance: Sendable {
    /// A warning with the reason for which it is accepted.
    public struct Accepted: Sendable {
        /// The warning.
        public let warning: Diagnostic
        /// The definition's reason.
        public let reason: String
    }

    /// What was taken out so far.
    public private(set) var accepted: [Accepted] = []
    private let settings: [AcceptedWarning]
    private let root: Node

    init(_ settings: [AcceptedWarning], root: Node) {
        self.settings = settings
        self.root = root
    }

    /// The diagnostics that remain.
    mutating func judge(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var isUsed = settings.map { $0.warning.isEmpty }
        var remaining: [Diagnostic] = []
        for diagnostic in diagnostics {
            let index = settings.firstIndex { accepts($0, diagnostic) }
            if let index { isUsed[index] = true }
            if let index, diagnostic.severity != .error {
                accepted.append(Accepted(warning: diagnostic, reason: settings[index].reason))
            } else {
                remaining.append(diagnostic)
            }
        }
        for (index, setting) in settings.enumerated() {
            let path = FieldPath("accepted-warnings").appending(index).appending("warning")
            if let error = diagnostics.first(where: { $0.severity == .error && accepts(setting, $0) }) {
                remaining.append(
                    Diagnostic(
                        "not-a-warning", "'\(setting.warning)' is an error and cannot be accepted",
                        at: root.place(of: path), related: error.place.map { [.init("the error", at: $0)] } ?? [],
                        path: path, help: "mend what it points to, and remove this entry"))
            } else if !isUsed[index], !diagnostics.hasErrors {
                remaining.append(
                    Diagnostic(
                        "nothing-to-accept",
                        "no warning '\(setting.warning.shortened(to: 60))' is given"
                            + (setting.path.map { " at '\($0.shortened(to: 60))'" } ?? ""), severity: .warning,
                        at: root.place(of: path), path: path, help: advice(for: setting, among: diagnostics)))
            }
        }
        return remaining
    }

    private func accepts(_ setting: AcceptedWarning, _ diagnostic: Diagnostic) -> Bool {
        guard diagnostic.id == setting.warning else { return false }
        guard let text = setting.path else { return true }
        guard let path = diagnostic.path else { return false }
        let wanted = root.named(FieldPath(parsing: text)).steps
        return root.named(path).steps.starts(with: wanted)
    }

    private func advice(for setting: AcceptedWarning, among diagnostics: [Diagnostic]) -> String {
        let warnings = diagnostics.filter { $0.severity == .warning }
        if let elsewhere = warnings.first(where: { $0.id == setting.warning })?.path {
            return "correct 'at:'; it is given at '\(root.named(elsewhere))'"
        }
        let given = Set(warnings.map(\.id)).sorted()
        return given.isEmpty
            ? "remove the entry" : NearestName.advice(for: setting.warning, among: given, plural: "warnings")
    }
}
