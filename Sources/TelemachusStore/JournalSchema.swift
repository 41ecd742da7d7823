import GRDB

/// The tables of the journal, version by version.
enum JournalSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 facts") { database in
            try database.execute(
                sql: """
                    CREATE TABLE fact (
                        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
                        kind TEXT NOT NULL,
                        content TEXT NOT NULL CHECK (json_valid(content)),
                        hash TEXT NOT NULL UNIQUE
                    ) STRICT;
                    CREATE TRIGGER fact_is_never_changed BEFORE UPDATE ON fact
                    BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
                    CREATE TRIGGER fact_is_never_deleted BEFORE DELETE ON fact
                    BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
                    """)
        }
        return migrator
    }
}
