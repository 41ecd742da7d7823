import Foundation
import Testing

/// Deleting any one folder under Plugins, with its line in the list of the built-in plugins, leaves the rest compiling;
/// `make kit` does so for each of them.
@Suite struct `A built-in plugin` {
    static let plugins =
        ((try? FileManager.default.contentsOfDirectory(atPath: Tool.root.path + "/Plugins")) ?? []).sorted()

    /// The modules that the sources below a folder import, by file.
    private func imports(below folder: String) throws -> [String: Set<String>] {
        let sources = try Scratch.texts(below: Tool.root.path + "/" + folder).filter { $0.key.hasSuffix(".swift") }
        return sources.mapValues { text in
            Set(text.matches(of: /(?m)^(?:@testable |public )*import (\w+)/).map { String($0.1) })
        }
    }

    @Test func `is imported by the list of built-in plugins, and by nothing else in Sources`() throws {
        #expect(Self.plugins.count > 10)
        for (file, modules) in try imports(below: "Sources") where !file.hasPrefix("TelemachusBuiltIns/") {
            #expect(modules.isDisjoint(with: Self.plugins), "\(file)")
        }
    }

    @Test(arguments: plugins)
    func `imports no other plugin`(plugin: String) throws {
        let others = Set(Self.plugins).subtracting([plugin])
        for (file, modules) in try imports(below: "Plugins/\(plugin)") {
            #expect(modules.isDisjoint(with: others), "\(file)")
        }
    }
}
