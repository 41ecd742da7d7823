import ArgumentParser
import TelemachusCore
import TelemachusProgramme

/// `telemachus bundles`: what came with the program.
struct BundlesCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundles", abstract: "List the bundled programmes.")

    @Flag(help: "Print one JSON document.")
    var json = false

    func run(in environment: ToolEnvironment) throws {
        let loader = environment.loader
        let bundles = environment.library.bundles.map { bundle in
            let source = try? InputFile.read(bundle.definition)
            let programme = source.flatMap { loader.load($0).programme }
            return (
                bundle, title: programme?.definition.title.plain ?? "", setting: programme?.definition.setting?.plain
            )
        }
        guard !json else {
            let document = JSONValue.array(
                bundles.map { bundle, title, setting in
                    .object([
                        ("id", .string(bundle.id)), ("title", .string(title)), ("setting", .string(setting)),
                        ("directory", .string(bundle.directory)),
                    ])
                })
            return environment.output.result(document.text)
        }
        let width = bundles.map(\.0.id.count).max() ?? 0
        for (bundle, title, setting) in bundles {
            let pad = String(repeating: " ", count: width - bundle.id.count)
            environment.output.result("\(bundle.id)\(pad)  \(title)\(setting.map { ". \($0)" } ?? "")\n")
        }
    }
}
