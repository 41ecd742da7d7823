/// What people see who open the journal in the sqlite3 shell: facts in columns instead of JSON.
///
/// Answers that are only the draw's to read are in none of them.
enum JournalViews {
    static let all = [journal, people, attributes, stages, responseHistory, responses, sessions, pairs] + live

    /// Milliseconds since 1970 as a date and a time, in universal time.
    static let at = "strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at / 1000.0, 'unixepoch')"

    private static let journal = """
        CREATE VIEW journal AS
        SELECT sequence, \(at) AS at, recorded_by AS by, kind, content IS NULL AS erased, lower(hex(hash)) AS hash
        FROM entry ORDER BY sequence
        """

    private static let people = """
        CREATE VIEW people AS
        SELECT content ->> '$.enrolled.person' AS person, content ->> '$.enrolled.role' AS role, \(at) AS enrolled,
            (SELECT c.content ->> '$.consented.version' FROM entry c
             WHERE c.kind = 'consented' AND c.content ->> '$.consented.person' = entry.content ->> '$.enrolled.person'
             ORDER BY c.sequence DESC LIMIT 1) AS consent,
            (SELECT w.content ->> '$.withdrew.from' FROM entry w
             WHERE w.kind IN ('withdrew', 'reinstated')
                 AND coalesce(w.content ->> '$.withdrew.person', w.content ->> '$.reinstated.person')
                     = entry.content ->> '$.enrolled.person'
             ORDER BY w.sequence DESC LIMIT 1) AS withdrawn_from
        FROM entry WHERE sequence IN (\(lastEnrolments)) ORDER BY sequence
        """

    /// The entry that holds for each person: an enrolment that is told again is a correction.
    private static let lastEnrolments = """
        SELECT max(sequence) FROM entry WHERE kind = 'enrolled' AND content IS NOT NULL
        GROUP BY content ->> '$.enrolled.person'
        """

    private static let attributes = """
        CREATE VIEW attributes AS
        SELECT content ->> '$.enrolled.person' AS person, each.key AS attribute, each.value AS value
        FROM entry, json_each(content, '$.enrolled.attributes') AS each
        WHERE sequence IN (\(lastEnrolments)) ORDER BY sequence, each.key
        """

    private static let stages = """
        CREATE VIEW stages AS
        SELECT content ->> '$.stageOpened.stage' AS stage, 'opened' AS event, sequence, \(at) AS at
        FROM entry WHERE kind = 'stage-opened'
        UNION ALL
        SELECT content ->> '$.stageClosed.stage', 'closed', sequence, \(at)
        FROM entry WHERE kind = 'stage-closed'
        ORDER BY sequence
        """

    private static let responseHistory = """
        CREATE VIEW response_history AS
        SELECT sequence, at, person, role, instrument, stage, about, item.key AS item,
            (SELECT CASE part.type WHEN 'true' THEN 'yes' WHEN 'false' THEN 'no' ELSE part.value END
             FROM json_tree(item.value) AS part WHERE part.key = '_0') AS value,
            latest
        FROM (
            SELECT *, row_number() OVER (
                PARTITION BY person, instrument, stage, about, session ORDER BY sequence DESC) = 1 AS latest
            FROM (
                SELECT sequence, \(at) AS at,
                    coalesce(content ->> '$.responded._0.key.from.person._0',
                        'group:' || (content ->> '$.responded._0.key.from.group.role')) AS person,
                    content ->> '$.responded._0.role' AS role,
                    content ->> '$.responded._0.key.instrument' AS instrument,
                    content ->> '$.responded._0.key.stage' AS stage,
                    content ->> '$.responded._0.key.about' AS about,
                    content ->> '$.responded._0.key.session' AS session,
                    content -> '$.responded._0.answers' AS answers
                FROM entry WHERE kind = 'responded' AND content IS NOT NULL
                    AND content ->> '$.responded._0.key.instrument' NOT IN (\(listed("confidential")))
            )
        ), json_each(answers) AS item
        ORDER BY sequence, item.key
        """

    private static let responses = """
        CREATE VIEW responses AS
        SELECT sequence, at, person, role, instrument, stage, about, item, value FROM response_history
        WHERE latest
        """

    private static let sessions = """
        CREATE VIEW sessions AS
        SELECT * FROM responses WHERE instrument IN (\(listed("sessionLogs")))
        """

    /// The instruments of a list with which the programme began or that a changed definition brought.
    ///
    /// What was answered in confidence once stays confidential, whatever a later definition says.
    private static func listed(_ list: String) -> String {
        """
        SELECT each.value FROM entry AS word, json_each(word.content, '$.started._0.\(list)') AS each
        WHERE word.kind = 'started'
        UNION ALL
        SELECT each.value FROM entry AS word, json_each(word.content, '$.adopted._0.\(list)') AS each
        WHERE word.kind = 'adopted'
        """
    }

    private static let pairs = """
        CREATE VIEW pairs AS
        SELECT sequence, \(at) AS at, content ->> '$.drawn._0.stage' AS stage, content ->> '$.drawn._0.policy' AS policy,
            pair.value ->> '$.mentor' AS mentor, pair.value ->> '$.mentee' AS mentee,
            sequence = (SELECT max(sequence) FROM entry WHERE kind = 'drawn') AS latest
        FROM entry, json_each(content, '$.drawn._0.allocation.pairs') AS pair
        WHERE kind = 'drawn' AND content IS NOT NULL ORDER BY sequence, pair.key
        """
}
