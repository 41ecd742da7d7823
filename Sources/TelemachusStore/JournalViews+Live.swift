/// What people see of how a live programme is run: who coordinates it, what was decided, signed, ended and corrected.
extension JournalViews {
    static let live = [coordinators, decisions, signOffs, endedPairs, corrections]

    private static let coordinators = """
        CREATE VIEW coordinators AS
        SELECT coordinator, institution, at FROM (
            SELECT *, row_number() OVER (PARTITION BY coordinator ORDER BY sequence DESC) AS place
            FROM (
                SELECT sequence, \(at) AS at,
                    coalesce(content ->> '$.appointed._0.coordinator', content ->> '$.started._0.coordinator')
                        AS coordinator,
                    content ->> '$.appointed._0.institution' AS institution
                FROM entry WHERE kind IN ('started', 'appointed') AND content IS NOT NULL
            )
        ) WHERE place = 1 ORDER BY coordinator
        """

    private static let decisions = """
        CREATE VIEW decisions AS
        SELECT sequence, \(at) AS at, content ->> '$.decided._0.stage' AS stage,
            CASE WHEN content ->> '$.decided._0.isGo' THEN 'go' ELSE 'no-go' END AS decision,
            content ->> '$.decided._0.by' AS by, content ->> '$.decided._0.reason' AS reason
        FROM entry WHERE kind = 'decided' AND content IS NOT NULL ORDER BY sequence
        """

    private static let signOffs = """
        CREATE VIEW sign_offs AS
        SELECT sequence, \(at) AS at, content ->> '$.signedOff._0.stage' AS stage,
            content ->> '$.signedOff._0.institution' AS institution, content ->> '$.signedOff._0.by' AS by
        FROM entry WHERE kind = 'signed-off' AND content IS NOT NULL ORDER BY sequence
        """

    private static let endedPairs = """
        CREATE VIEW ended_pairs AS
        SELECT sequence, \(at) AS at, content ->> '$.pairEnded._0.stage' AS stage,
            content ->> '$.pairEnded._0.mentor' AS mentor, content ->> '$.pairEnded._0.mentee' AS mentee
        FROM entry WHERE kind = 'pair-ended' AND content IS NOT NULL ORDER BY sequence
        """

    private static let corrections = """
        CREATE VIEW corrections AS
        SELECT sequence, \(at) AS at, recorded_by AS by, content ->> '$.corrected._0.reason' AS reason,
            content ->> '$.corrected._0.facts' AS facts
        FROM entry WHERE kind = 'corrected' AND content IS NOT NULL ORDER BY sequence
        """
}
