import Foundation
import Testing

/// The directories of `examples` that hold a bundle, and what is in them.
enum Shelf {
    private static let examples = Tool.root.appendingPathComponent("examples")

    private static let paths = ((try? FileManager.default.subpathsOfDirectory(atPath: examples.path)) ?? []).sorted()

    /// The bundles' directories, as `telemachus bundles` names them.
    static let bundles = paths.filter { $0.hasSuffix("/programme.yaml") }.map { String($0.dropLast(15)) }
        .filter { !$0.contains("/") }

    /// Every definition of a bundle, those that extend it included.
    static let definitions = paths.filter { path in
        let isDefinition = path.hasSuffix("/programme.yaml") || path.hasSuffix(".telemachus.yaml")
        return isDefinition && bundles.contains { path.hasPrefix("\($0)/") }
    }

    /// The absolute path of something in `examples`.
    static func path(_ name: String) -> String { examples.appendingPathComponent(name).path }
}

@Suite struct `The bundles` {
    @Test func `All of them are listed`() throws {
        let listed = try #require(try Tool.run("bundles", "--json").json as? [[String: Any]])
        #expect(listed.compactMap { $0["id"] as? String } == Shelf.bundles)
        #expect(Shelf.bundles.contains("nhs-consultants"))
    }

    @Test(arguments: Shelf.definitions)
    func `Their definitions have nothing that a strict check finds`(definition: String) throws {
        let checked = try Tool.run("check", "--strict", Shelf.path(definition))
        #expect(checked.status == 0, "\(checked.errors)")
    }

    @Test(arguments: Shelf.bundles)
    func `Two runs are the same to the byte, and equal the expected files`(bundle: String) throws {
        let scratch = try Scratch()
        for out in ["first", "second"] {
            let outcome = try Tool.run("run", Shelf.path(bundle), "--out", scratch.path(out))
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        let first = try files(below: scratch.path("first"))
        let expected = try files(below: Shelf.path(bundle + "/expected"))
        #expect(try files(below: scratch.path("second")) == first)
        #expect(first.keys.sorted() == expected.keys.sorted())
        for (name, data) in expected { #expect(first[name] == data, "\(name) differs; see 'make expected'") }
    }

    @Test(arguments: Shelf.definitions, [12, 40])
    func `Invented people go through each of them, few or many`(definition: String, people: Int) throws {
        let scratch = try Scratch()
        let bundle = definition.prefix { $0 != "/" }
        #expect(try Tool.run("new", Shelf.path(String(bundle)), scratch.path("copy")).status == 0)
        let copy = scratch.path("copy" + definition.dropFirst(bundle.count))
        let data = (copy as NSString).deletingLastPathComponent + "/data"
        let made = try Tool.run("simulate", copy, "--people", "\(people)", "--seed", "\(people)", "--out", data)
        #expect(made.status == 0, "\(made.errors)")
        let outcome = try Tool.run("run", copy, "--out", scratch.path("out"))
        #expect(outcome.status == 0, "\(outcome.errors)")
    }
}
