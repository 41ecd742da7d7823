import Foundation
import TelemachusProgramme

/// Finds what came with the program: installed beside it, or in the checkout that it was built in.
enum InstalledDirectory {
    /// The first of these that is a directory; nil where none is.
    ///
    /// - Parameters:
    ///   - chosen: a directory of the person's choice.
    ///   - installed: the name below `share/telemachus`, beside the program's `bin`.
    ///   - checkout: the path in the checkout.
    ///   - executable: the program's path.
    /// - Returns: the directory's path.
    static func find(
        chosen: String? = nil, installed: String, checkout: String, executable: String? = executable
    ) -> String? {
        var candidates = [chosen].compactMap(\.self).filter { !$0.isEmpty }
        if var directory = executable.map({ ($0 as NSString).deletingLastPathComponent }) {
            let prefix = (directory as NSString).deletingLastPathComponent
            candidates.append("\(prefix)/share/telemachus/\(installed)")
            while directory != "/", !directory.isEmpty {
                if InputFile.kind(of: directory + "/Package.swift").exists {
                    candidates.append("\(directory)/\(checkout)")
                }
                directory = (directory as NSString).deletingLastPathComponent
            }
        }
        return candidates.first { InputFile.kind(of: $0).isDirectory }
    }

    /// The checkout that a program was built in; nil where it stands in none.
    static func checkout(of executable: String? = executable) -> String? {
        var directory = executable.map { ($0 as NSString).deletingLastPathComponent } ?? ""
        while directory != "/", !directory.isEmpty {
            if isCheckout(directory) { return directory }
            directory = (directory as NSString).deletingLastPathComponent
        }
        return nil
    }

    /// Whether a directory is a checkout of Telemachus.
    static func isCheckout(_ directory: String) -> Bool {
        InputFile.kind(of: directory + "/Package.swift").exists
            && InputFile.kind(of: directory + "/Sources/TelemachusCore").isDirectory
    }

    /// The path of this program; Foundation tells it where the system has no `/proc`.
    static var executable: String? {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? Bundle.main.executablePath
    }
}
