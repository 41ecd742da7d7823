public import TelemachusCore

/// What happened in a programme, as a bundle's data files tell it: checked, and sorted by stage.
public struct BundleData: Sendable {
    /// A response whose partner is only known once pairs are drawn.
    public struct PendingResponse: Sendable {
        /// The response; `about` is nil where the partner is meant.
        public var response: Response
        /// Whether it is about the partner.
        public var isAboutPartner: Bool
        /// Where the data say whom it is about.
        public var about: Place
    }

    /// A code of the content analysis.
    public struct Code: Sendable, Hashable {
        /// The id.
        public let id: String
        /// The heading.
        public let title: String
        /// What counts as it.
        public let definition: String
    }

    /// Invitations, enrolments and consents, in file order.
    public internal(set) var arrivals: [Fact] = []
    /// Withdrawals by the stage from which they hold.
    public internal(set) var withdrawals: [String: [Fact]] = [:]
    /// Responses by stage.
    public internal(set) var responses: [String: [PendingResponse]] = [:]
    /// Codes given, by stage of the text.
    public internal(set) var codings: [String: [Coding]] = [:]
    /// The codes in order.
    public internal(set) var codes: [Code] = []
    /// Where the data come from.
    public internal(set) var provenance = DataProvenance()
    /// SHA-256 over the names and bytes of all files.
    public internal(set) var hash = ""
    /// The texts read, into which places point.
    public internal(set) var sources = SourceList()

    /// What came of reading a directory.
    public struct Outcome: Sendable {
        /// The data; nil where any diagnostic is an error.
        public let data: BundleData?
        /// Every problem, in reading order.
        public let diagnostics: [Diagnostic]
        /// The texts read.
        public let sources: SourceList
    }

    /// Reads the files of a data directory and checks every row against the programme.
    public static func read(directory: String, name: String, for programme: Programme) -> Outcome {
        var reading = BundleReading(directory: directory, name: name, programme: programme)
        reading.readAll()
        return outcome(of: reading)
    }

    /// Reads people, and what they said of each other, from files of any name.
    ///
    /// Everybody in the file takes part. Answers come in the long form of responses.csv, or in the short form
    /// `person,about,value` with `instrument` and `item` where there is more than one.
    /// - Parameters:
    ///   - people: the path of the file about people, in the form of people.csv.
    ///   - preferences: the path of the file with answers; nil for none.
    ///   - programme: the programme.
    ///   - stage: the stage that makes pairs.
    ///   - instruments: the instruments that the draw reads.
    /// - Returns: who is there and what they said.
    public static func read(
        people: String, preferences: String?, for programme: Programme, pairedAt stage: Programme.Stage,
        instruments: [String]
    ) -> Outcome {
        var elsewhere = ["people.csv": people]
        elsewhere["responses.csv"] = preferences
        var reading = BundleReading(directory: "", name: "", programme: programme, elsewhere: elsewhere)
        reading.readPeople()
        reading.consentOfEverybody()
        if let settings = stage.pairing?.settings { reading.checkSides(pairedBy: settings) }
        if preferences != nil { reading.readPreferences(before: stage.id, instruments: instruments) }
        reading.finish()
        return outcome(of: reading)
    }

    private static func outcome(of reading: BundleReading) -> Outcome {
        let diagnostics = reading.diagnostics.inReadingOrder()
        var data = reading.data
        data.sources = reading.sources
        return Outcome(
            data: diagnostics.hasErrors ? nil : data, diagnostics: diagnostics, sources: reading.sources)
    }
}
