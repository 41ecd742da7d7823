/// What a group says to one person: no author anywhere, only statements that enough people stand behind.
public struct Brief: Sendable, Hashable {
    /// One area with its statements.
    public struct Section: Sendable, Hashable {
        /// The area.
        public var domain: String
        /// The heading.
        public var title: String
        /// The statements, agreed and approved by the group.
        public var statements: [String]
        /// How many statements were held back, for want of approval or of people behind them.
        public var heldBack: Int

        /// The parts, one by one.
        public init(domain: String, title: String, statements: [String], heldBack: Int) {
            self.domain = domain
            self.title = title
            self.statements = statements
            self.heldBack = heldBack
        }
    }

    /// The person spoken to, by the id that the coordinator knows.
    public var person: String
    /// The name of the person's file, safe for every system.
    public var fileName: String
    /// The group that speaks.
    public var group: Text
    /// The areas in order.
    public var sections: [Section]

    /// The parts, one by one.
    public init(person: String, fileName: String, group: Text, sections: [Section]) {
        self.person = person
        self.fileName = fileName
        self.group = group
        self.sections = sections
    }
}
