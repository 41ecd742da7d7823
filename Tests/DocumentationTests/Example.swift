import Foundation
import Synchronization
import TelemachusCommands

/// The files, or the commands, of one example, and what Telemachus says of them.
struct Example {
    let fences: [Fence]

    /// A problem as the program tells it.
    struct Problem: Hashable, CustomStringConvertible {
        var severity: String
        var id: String
        var message = ""
        var line: Int?

        var description: String { "\(line.map { "line \($0): " } ?? "")\(severity): \(message) [\(id)]" }
    }

    /// The lines that make a fragment a definition of its own; what it says itself is not said twice.
    static func header(of fragment: String, over base: String) -> String {
        let lines = ["telemachus: 1", "id: example", "extends: \(base)"]
        return lines.filter { line in
            let key = line.prefix { $0 != ":" }
            return !fragment.split(separator: "\n").contains { $0.hasPrefix("\(key):") }
        }.map { $0 + "\n" }.joined()
    }

    /// Everything that Telemachus says of the example.
    func problems() throws -> [Problem] {
        let scratch = try Scratch()
        for path in Repository.paths(below: "docs/diagnostics", endingIn: ".telemachus.yaml") {
            try scratch.write(
                Data(try Repository.text(path).utf8), to: String(path.dropFirst("docs/diagnostics/".count)))
        }
        var checked = "programme.yaml"
        let files = fences.compactMap { fence in file(of: fence).map { ($0.path, $0.bytes) } }
        let isAboutData = files.contains { $0.0.hasPrefix("data/") }
        let script = fences.first { $0.language == "sh" }?.text
        if isAboutData || script != nil {
            for path in Repository.paths(below: "docs/diagnostics/data", endingIn: "") {
                let name = path.split(separator: "/").last.map(String.init) ?? ""
                try scratch.write(Data(try Repository.text(path).utf8), to: "data/\(name)")
            }
        }
        if isAboutData, !files.contains(where: { $0.0 == checked }) {
            try scratch.write(Data(Self.header(of: "", over: "base.telemachus.yaml").utf8), to: checked)
        } else if !files.contains(where: { $0.0 == checked }), let first = files.first {
            checked = first.0
        }
        for (path, bytes) in files { try scratch.write(bytes, to: path) }
        if let script { return try Shell.run(script, in: scratch) }
        let directory = scratch.url.path
        if fences.contains(where: { $0.text.hasPrefix("telemachus-claims:") }) {
            return try Self.audit("\(directory)/\(checked)")
        }
        if fences.contains(where: { $0.text.hasPrefix("telemachus-simulation:") }) {
            return try Self.simulate("\(directory)/\(checked)", out: "\(directory)/made-up")
        }
        return isAboutData
            ? try Self.run(directory) : try Self.check("\(directory)/\(checked)", linesBefore: linesBefore(checked))
    }

    private func file(of fence: Fence) -> (path: String, bytes: Data)? {
        switch fence.language {
        case "csv": return fence.words.first.map { ("data/\($0)", fence.bytes) }
        case "yaml":
            guard fence.has("fragment") else { return (fence.value(of: "file") ?? "programme.yaml", fence.bytes) }
            return ("programme.yaml", Data(Self.header(of: fence).utf8) + fence.bytes)
        default: return nil
        }
    }

    /// A base is a file beside the pages, or else a bundle.
    private static func header(of fence: Fence) -> String {
        let base = fence.value(of: "over") ?? "base"
        let file = "\(base).telemachus.yaml"
        let isBeside = FileManager.default.fileExists(atPath: Repository.diagnostics.appending(path: file).path)
        return header(of: fence.text, over: isBeside ? file : base)
    }

    /// How many lines stand before a fence's own.
    private func linesBefore(_ path: String) -> Int {
        guard path == "programme.yaml", let fence = fences.first(where: { $0.has("fragment") }) else { return 0 }
        return Self.header(of: fence).count { $0 == "\n" }
    }

    // MARK: - The commands, as a person gives them

    private static func check(_ path: String, linesBefore: Int) throws -> [Problem] {
        let output = KeptOutput()
        _ = TelemachusTool.run(
            ["check", path, "--format", "json"], registry: try AllPlugins.registry, output: output)
        let told = try JSONSerialization.jsonObject(with: Data(output.results.utf8)) as? [[String: Any]] ?? []
        return told.map { problem in
            let line = (problem["line"] as? Int).map { $0 - linesBefore }
            return Problem(
                severity: problem["severity"] as? String ?? "", id: problem["id"] as? String ?? "",
                message: problem["message"] as? String ?? "", line: problem["file"] as? String == path ? line : nil)
        }
    }

    private static func audit(_ path: String) throws -> [Problem] {
        let output = KeptOutput()
        _ = TelemachusTool.run(["audit", path], registry: try AllPlugins.registry, output: output)
        return problems(in: output.errors)
    }

    /// A profile is one of the NHS programme.
    private static func simulate(_ profile: String, out: String) throws -> [Problem] {
        let output = KeptOutput()
        _ = TelemachusTool.run(
            ["simulate", "nhs-consultants", "--profile", profile, "--out", out], registry: try AllPlugins.registry,
            output: output)
        return problems(in: output.errors)
    }

    private static func run(_ directory: String) throws -> [Problem] {
        let output = KeptOutput()
        let status = TelemachusTool.run(
            ["run", directory, "--out", "\(directory)/out"], registry: try AllPlugins.registry, output: output)
        let told = problems(in: output.errors)
        return told.isEmpty && status != 0
            ? [Problem(severity: "status", id: "\(status)", message: output.errors)] : told
    }

    /// The problems that a person reads on standard error.
    static func problems(in errors: String) -> [Problem] {
        errors.matches(of: /(?m)^(?:.*: )?(error|warning|note): (.*) \[([a-z0-9-]+)\]$/).map { match in
            Problem(severity: String(match.1), id: String(match.3), message: String(match.2))
        }
    }
}

/// Takes what a command writes.
final class KeptOutput: Output {
    private let held = Mutex((results: "", errors: ""))

    let usesColour = false
    var results: String { held.withLock { $0.results } }
    var errors: String { held.withLock { $0.errors } }

    func result(_ text: String) { held.withLock { $0.results += text } }
    func error(_ text: String) { held.withLock { $0.errors += text } }
}
