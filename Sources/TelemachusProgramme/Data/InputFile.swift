public import TelemachusCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads files that people name, with one clear problem for whatever is wrong with them.
public enum InputFile {
    /// The greatest size that is read of a definition.
    public static let limit = 16 << 20
    /// The greatest size that is read of a table with data.
    public static let dataLimit = 1 << 30

    /// Reads a whole file.
    ///
    /// - Parameters:
    ///   - path: where it lies.
    ///   - name: how messages speak of it.
    ///   - limit: the greatest size in bytes; a larger file is refused without being read.
    ///   - isQuotable: whether messages may quote its lines; not so for files with people's data.
    /// - Returns: the text.
    /// - Throws: a diagnostic: the file is missing, a directory, too large, unreadable or empty.
    public static func read(
        _ path: String, name: String? = nil, limit: Int = limit, isQuotable: Bool = true
    ) throws(Diagnostic) -> SourceText {
        let name = name ?? path
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw problem(errno, name) }
        defer { close(descriptor) }
        var information = stat()
        guard fstat(descriptor, &information) == 0 else { throw problem(errno, name) }
        guard information.st_mode & S_IFMT != S_IFDIR else { throw problem(EISDIR, name) }
        let bytes = try bytes(of: descriptor, atMost: limit, name: name, size: Int(information.st_size))
        guard !bytes.isEmpty else {
            throw Diagnostic(
                "empty-file", "the file is empty", file: name, help: "write something into it, or name another")
        }
        return SourceText(name: name, bytes: bytes, isQuotable: isQuotable)
    }

    private static func bytes(
        of descriptor: Int32, atMost limit: Int, name: String, size: Int
    ) throws(Diagnostic) -> [UInt8] {
        let tooLarge = Diagnostic(
            "file-too-large", "the file is larger than the \(limit >> 20) MiB that are read", file: name,
            help: limit >= dataLimit
                ? "split it into several files"
                : "a definition has a few hundred lines; check that this is the file you meant")
        guard size <= limit else { throw tooLarge }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = chunk.withUnsafeMutableBytes { fillBytes(of: $0, from: descriptor) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw problem(errno, name) }
            if count == 0 { return bytes }
            bytes.append(contentsOf: chunk[..<count])
            guard bytes.count <= limit else { throw tooLarge }
        }
    }

    /// Whether something exists at a path, and whether it is a directory.
    public static func kind(of path: String) -> (exists: Bool, isDirectory: Bool) {
        var information = stat()
        guard stat(path, &information) == 0 else { return (false, false) }
        return (true, information.st_mode & S_IFMT == S_IFDIR)
    }

    private static func problem(_ code: Int32, _ name: String) -> Diagnostic {
        switch code {
        case ENOENT, ENOTDIR:
            Diagnostic("file-not-found", "there is no such file", file: name, help: "check the path")
        case EISDIR:
            Diagnostic("not-a-file", "this is a directory", file: name, help: "name a file in it")
        case EACCES, EPERM:
            Diagnostic("file-not-readable", "the file may not be read", file: name, help: "check its permissions")
        default:
            Diagnostic(
                "file-not-readable", "the file cannot be read: \(String(cString: strerror(code)))", file: name,
                help: "check the file and its disk")
        }
    }
}

/// `read(2)`, which the type's own `read` hides.
private func fillBytes(of buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32) -> Int {
    read(descriptor, buffer.baseAddress, buffer.count)
}
