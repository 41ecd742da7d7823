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

    /// Invitations, enrolments and consents, in file order.
    public internal(set) var arrivals: [Fact] = []
    /// Withdrawals by the stage from which they hold.
    public internal(set) var withdrawals: [String: [Fact]] = [:]
    /// What the steering group decided and institutions signed, in file order.
    public internal(set) var approvals: [Fact] = []
    /// Responses by stage.
    public internal(set) var responses: [String: [PendingResponse]] = [:]
    /// Codes given, by stage of the text.
    public internal(set) var codings: [String: [Coding]] = [:]
    /// The pieces of texts that are coded, by stage of the text.
    public internal(set) var segments: [String: [Segment]] = [:]
    /// The codes, their categories and their merges.
    public internal(set) var codebook = Codebook()
    /// Where the data come from.
    public internal(set) var provenance = DataProvenance()
    /// SHA-256 over the names and bytes of all files.
    public internal(set) var hash = ""
    /// The texts read, into which places point.
    public internal(set) var sources = SourceList()

    /// The people who left and let nothing of what they said stay in use.
    var peopleTakenOut: Set<String> {
        Set(
            withdrawals.values.joined().compactMap { fact in
                if case .withdrew(let person, _, .nothing) = fact { person } else { nil }
            })
    }

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
