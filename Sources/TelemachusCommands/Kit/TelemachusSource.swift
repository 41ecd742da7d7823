import Foundation
import TelemachusCore
import TelemachusProgramme

/// Where a package takes Telemachus from, in the words of its manifest.
enum TelemachusSource: Hashable {
    /// A checkout on this machine.
    case directory(String)
    /// An address, with what its manifest says of the version: `from: "0.1.0"`.
    case address(String, version: String)

    /// Takes what a person writes, or the checkout that this program was built in.
    ///
    /// - Parameters:
    ///   - word: a directory or an address; nil where nothing was said.
    ///   - executable: this program's path.
    /// - Throws: `no-telemachus`.
    init(_ word: String?, executable: String? = InstalledDirectory.executable) throws(Diagnostic) {
        guard let word = word ?? InstalledDirectory.checkout(of: executable) else {
            throw Diagnostic(
                "no-telemachus", "this program does not know where its own source is",
                help: "name a checkout of Telemachus or its address with --telemachus")
        }
        if word.contains("://") || word.hasPrefix("git@") {
            self = .address(word, version: "from: \"\(ToolVersion.current)\"")
        } else if InstalledDirectory.isCheckout(word) {
            self = .directory(word.absolutePath)
        } else {
            throw Diagnostic(
                "no-telemachus", "there is no checkout of Telemachus here", file: word,
                help: "name the directory that holds its Package.swift, or an address")
        }
    }

    /// The dependency of a manifest.
    var dependency: String {
        switch self {
        case .directory(let path): ".package(name: \"telemachus\", path: \(path.swiftLiteral))"
        case .address(let address, let version): ".package(url: \(address.swiftLiteral), \(version))"
        }
    }

    /// The name by which the manifest's targets call it.
    var package: String {
        guard case .address(let address, _) = self else { return "telemachus" }
        let last = address.split { "/:".contains($0) }.last.map(String.init) ?? ""
        return last.hasSuffix(".git") ? String(last.dropLast(4)) : last
    }
}

extension String {
    /// The text between quotation marks, as Swift reads it.
    var swiftLiteral: String {
        let escaped = unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case _ where scalar.value < 0x20: "\\u{\(String(scalar.value, radix: 16))}"
            default: String(scalar)
            }
        }
        return "\"\(escaped.joined())\""
    }

    /// The path from the top of the file system, without dots and doubled slashes.
    var absolutePath: String { URL(fileURLWithPath: self).standardizedFileURL.path }
}
