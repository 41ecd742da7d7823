import TelemachusProgramme

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where a command writes to.
public protocol Output: Sendable {
    /// What was asked for.
    func result(_ text: String)
    /// Diagnostics and everything that is not a result.
    func error(_ text: String)
    /// Whether diagnostics may be coloured.
    var usesColour: Bool { get }
    /// How far long work is, on one line that the next one replaces; nil takes the line away.
    func progress(_ text: String?)
}

extension Output {
    /// Shows nothing: only a terminal shows how far work is.
    public func progress(_ text: String?) {}
}

/// The process's own output.
struct StandardOutput: Output {
    let usesColour = isatty(STDERR_FILENO) == 1 && getenv("NO_COLOR") == nil

    func result(_ text: String) { write(text, to: STDOUT_FILENO) }
    func error(_ text: String) { write(text, to: STDERR_FILENO) }

    func progress(_ text: String?) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        write("\r\u{1B}[K" + (text ?? ""), to: STDERR_FILENO)
    }

    private func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { writeBytes($0, to: descriptor) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }
}

/// `write(2)`, under a name that no method hides.
private func writeBytes(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}

/// Ends the process.
func exitProcess(_ status: Int32) -> Never { exit(status) }

/// The version as the tool prints it.
enum VersionText {
    static let current = ToolVersion.current
}
