import ArgumentParser
import TelemachusCore
import TelemachusProgramme

/// `telemachus code load`: takes a codebook and codings into a live programme.
struct CodeLoadCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: "Record a codebook, segments and codings in a live programme.",
        discussion: """
            The tables are those of a data directory: categories.csv, codes.csv, merges.csv, segments.csv and \
            codings.csv. Every row is checked first; where any has a problem, nothing is recorded. What is recorded \
            already changes nothing; a category or a code of the same id is put right.
            """)

    @Option(help: ArgumentHelp("Categories: category,title.", valueName: "file"))
    var categories: String?

    @Option(help: ArgumentHelp("Codes: code,title,definition,category.", valueName: "file"))
    var codes: String?

    @Option(help: ArgumentHelp("Merges: from,into,date,by,reason.", valueName: "file"))
    var merges: String?

    @Option(help: ArgumentHelp("Pieces of texts: segment,person,instrument,stage,item,start,end.", valueName: "file"))
    var segments: String?

    @Option(help: ArgumentHelp("Codes given: segment,coder,code.", valueName: "file"))
    var codings: String?

    @Flag(help: "Say what would change, and record nothing.")
    var dryRun = false

    @OptionGroup var coordinator: CoordinatorOptions

    private var files: [String: String] {
        let named = [
            ("categories.csv", categories), ("codes.csv", codes), ("merges.csv", merges), ("segments.csv", segments),
            ("codings.csv", codings),
        ]
        return Dictionary(named.compactMap { name, path in path.map { (name, $0) } }) { first, _ in first }
    }

    func validate() throws {
        if files.isEmpty { throw ValidationError("Name a table, such as --codes codes.csv.") }
    }

    func run(in environment: ToolEnvironment) throws {
        var workspace = try Workspace(coordinator, in: environment)
        let proposal = CodingTables(files).proposal(in: workspace.state)
        try workspace.record(proposal, in: environment, isDryRun: dryRun)
        environment.output.result(
            proposal.facts.isEmpty
                ? "Nothing changes.\n"
                : "\(proposal.facts.count.of("row")) \(dryRun ? "would be recorded" : "recorded")\n")
        try workspace.close()
    }
}
