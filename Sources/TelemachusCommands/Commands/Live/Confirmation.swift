#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A question to the person at the terminal.
enum Confirmation {
    /// Asks, and waits for y or n; without a terminal nobody says yes.
    static func isGiven(_ question: String, _ output: any Output) -> Bool {
        guard isatty(STDIN_FILENO) == 1 else { return false }
        output.error("\(question) [y/N] ")
        return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
    }
}
