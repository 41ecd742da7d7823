import GRDB
public import TelemachusCore

/// Why a journal does not do what it was asked for: another command is at work, the disk is full, the file is no journal.
///
/// Whatever the reason, the journal is as it was before.
public struct JournalRefusal: Error, Sendable {
    /// The reason, for people.
    public let diagnostic: Diagnostic

    /// There is no file.
    static func missing(_ file: String?) -> JournalRefusal {
        JournalRefusal(
            Diagnostic(
                "no-journal", "there is no journal here", file: file,
                help: "name the directory that 'telemachus init' made"))
    }

    /// A file is in the way of a new one.
    static func exists(_ file: String?) -> JournalRefusal {
        JournalRefusal(
            Diagnostic(
                "file-exists", "a file of this name is here already", file: file,
                help: "name a file that does not exist; nothing is overwritten"))
    }

    /// The file is of another kind.
    static func notAJournal(_ file: String?) -> JournalRefusal {
        JournalRefusal(
            Diagnostic(
                "not-a-journal", "the file is not the journal of a programme", file: file,
                help: "name the journal.sqlite that 'telemachus init' made, or a backup of it"))
    }

    /// The file has tables that this version does not know.
    static func newer(_ file: String?) -> JournalRefusal {
        JournalRefusal(
            Diagnostic(
                "journal-of-newer-version", "the journal was written by a newer version of Telemachus", file: file,
                help: "use that version, or a later one; the journal was left as it is"))
    }

    /// Somebody else appended first.
    static func movedOn(_ file: String?) -> JournalRefusal {
        JournalRefusal(
            Diagnostic(
                "journal-moved-on", "another command recorded something in the meantime, and this one recorded nothing",
                file: file, help: "run the command again; it will see what the other one recorded"))
    }

    /// An entry that was read cannot be understood.
    static func unreadable(_ sequence: Int, kind: String, _ file: String?) -> JournalRefusal {
        JournalRefusal(
            Diagnostic(
                "unreadable-fact", "entry \(sequence) of the journal, '\(kind.shortened(to: 40))', cannot be read",
                file: file,
                help: "use the version of Telemachus that recorded it, and see what 'telemachus verify' says"))
    }

    private init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

    /// What SQLite's error means; nil where it is a fault of ours.
    init?(_ error: DatabaseError, _ file: String?) {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(
                Diagnostic(
                    "journal-busy", "another command is at work on the journal", file: file,
                    help: "wait until it is done, and run this one again; nothing was recorded"))
        case .SQLITE_FULL:
            self.init(
                Diagnostic(
                    "disk-full", "the disk has no room for what was to be recorded", file: file,
                    help: "make room and run the command again; nothing was recorded"))
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
            self.init(
                Diagnostic(
                    "journal-not-writable", "the journal or its directory cannot be written to", file: file,
                    help: "check that both are yours, and that the disk is not read-only"))
        case .SQLITE_NOTADB: self = .notAJournal(file)
        case .SQLITE_CORRUPT:
            self.init(
                Diagnostic(
                    "journal-damaged", "the journal's file is damaged", file: file,
                    help: "keep the file as it is, and go on with the last backup that 'telemachus verify' passes"))
        case .SQLITE_IOERR:
            self.init(
                Diagnostic(
                    "journal-disk-fault", "the disk did not do what it was asked for", file: file,
                    help: "check the disk and its room, and run the command again; nothing was recorded"))
        default: return nil
        }
    }
}
