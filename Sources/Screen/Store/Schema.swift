internal import GRDB

/// The tables and how they came to be. Migrations only go forward; one that was released is never changed.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { try $0.execute(sql: first) }
        migrator.registerMigration("2") { try $0.execute(sql: second) }
        migrator.registerMigration("3") { try $0.execute(sql: third) }
        return migrator
    }

    /// Times are UTC in ISO 8601. Paths are the bytes that they are on disk, relative to their inbox. SHA-256 as 32 bytes.
    private static let first = """
        CREATE TABLE run (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            command TEXT NOT NULL,
            time TEXT NOT NULL,             -- the run's own now
            started TEXT NOT NULL,
            finished TEXT,                  -- null: running, or killed
            tool TEXT NOT NULL,
            models TEXT NOT NULL,
            registers TEXT NOT NULL,        -- version
            registers_folder TEXT,
            summary TEXT                    -- JSON
        );
        -- Append-only.
        CREATE TABLE log (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at TEXT NOT NULL,
            run INTEGER REFERENCES run,
            event TEXT NOT NULL,
            subject TEXT NOT NULL,
            detail TEXT NOT NULL
        );
        CREATE TABLE inbox (
            id INTEGER PRIMARY KEY,
            path BLOB NOT NULL UNIQUE,      -- absolute
            prefix BLOB NOT NULL,           -- what its files' paths begin with
            listing BLOB                    -- digest of the listing whose posts are stored; null: not yet assembled
        );
        -- What the newest scan found in an inbox.
        CREATE TABLE file (
            inbox INTEGER NOT NULL REFERENCES inbox,
            path BLOB NOT NULL,
            size INTEGER, modified INTEGER, changed INTEGER, inode INTEGER,
            role TEXT NOT NULL,             -- image, sidecar, ignored, skipped, unreadable
            reason TEXT,
            detail TEXT NOT NULL DEFAULT '',
            sha256 BLOB,                    -- of images that were read
            first_seen TEXT NOT NULL,
            reported INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (inbox, path)
        ) WITHOUT ROWID;
        CREATE INDEX file_by_sha256 ON file (sha256) WHERE sha256 IS NOT NULL;
        CREATE TABLE image (
            sha256 BLOB PRIMARY KEY,
            size INTEGER NOT NULL,
            first_seen TEXT NOT NULL,
            purged TEXT                     -- when its observation was removed for good
        ) WITHOUT ROWID;
        CREATE TABLE observation (
            sha256 BLOB PRIMARY KEY REFERENCES image,
            models TEXT NOT NULL,
            json BLOB,                      -- null: failed
            failure TEXT,
            detail TEXT NOT NULL DEFAULT '',
            format TEXT, width INTEGER, height INTEGER, lines INTEGER, hands INTEGER, phash INTEGER,
            warnings TEXT NOT NULL DEFAULT '',
            reread INTEGER NOT NULL DEFAULT 0,
            milliseconds REAL,
            reported INTEGER NOT NULL DEFAULT 0
        ) WITHOUT ROWID;
        CREATE TABLE post (
            inbox INTEGER NOT NULL REFERENCES inbox,
            id TEXT NOT NULL,
            json BLOB NOT NULL,
            uploaded TEXT,
            present INTEGER NOT NULL DEFAULT 1,
            first_seen TEXT NOT NULL,
            judged TEXT,                    -- by which registers and judge first; null: to be judged
            purged TEXT,                    -- when all but its id was removed
            PRIMARY KEY (inbox, id)
        ) WITHOUT ROWID;
        CREATE TABLE post_image (
            inbox INTEGER NOT NULL, post TEXT NOT NULL, position INTEGER NOT NULL,
            path BLOB NOT NULL,
            sha256 BLOB,
            size INTEGER,
            PRIMARY KEY (inbox, post, position),
            FOREIGN KEY (inbox, post) REFERENCES post ON DELETE CASCADE
        ) WITHOUT ROWID;
        CREATE INDEX post_image_by_path ON post_image (inbox, path);
        CREATE INDEX post_image_by_sha256 ON post_image (sha256) WHERE sha256 IS NOT NULL;
        CREATE TABLE finding (
            inbox INTEGER NOT NULL, id TEXT NOT NULL,
            post TEXT NOT NULL,
            severity INTEGER NOT NULL,      -- 0 rendah, 1 sedang, 2 tinggi
            json BLOB NOT NULL,
            image BLOB NOT NULL,
            first_seen TEXT NOT NULL,
            PRIMARY KEY (inbox, id),
            FOREIGN KEY (inbox, post) REFERENCES post ON DELETE CASCADE
        ) WITHOUT ROWID;
        CREATE INDEX finding_by_post ON finding (inbox, post);
        CREATE INDEX finding_by_id ON finding (id);
        -- What officers decided. The newest row of a finding counts; none is ever changed. Findings may go and come back.
        CREATE TABLE review (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            finding TEXT NOT NULL,
            sha256 BLOB,                    -- of the deciding image
            decision TEXT,                  -- null: taken back
            reviewer TEXT NOT NULL,
            decided_at TEXT NOT NULL,
            note TEXT NOT NULL DEFAULT '',
            clarification_day TEXT, clarification_answer TEXT, clarification_outcome TEXT,
            signs TEXT NOT NULL             -- kinds of signs that were known, separated by spaces
        );
        CREATE INDEX review_by_finding ON review (finding, id);
        -- Reviewed findings whose images went to another post: what was decided goes with them.
        CREATE TABLE moved (
            inbox INTEGER NOT NULL, image BLOB NOT NULL, claim TEXT NOT NULL, finding TEXT NOT NULL,
            PRIMARY KEY (inbox, image, claim)
        ) WITHOUT ROWID;
        -- Copies for reports.
        CREATE TABLE picture (
            sha256 BLOB NOT NULL, side INTEGER NOT NULL, blurred INTEGER NOT NULL,
            jpeg BLOB NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL,
            PRIMARY KEY (sha256, side, blurred)
        ) WITHOUT ROWID;
        """

    /// Records: what judging needs of a post, quick to read. A post has one exactly when it was judged as it is now, so
    /// that only records, one after the other, are read when registers change. Posts that were judged before there were
    /// records are judged once more.
    private static let second = """
        CREATE TABLE record (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            inbox INTEGER NOT NULL,
            post TEXT NOT NULL,
            bytes BLOB NOT NULL,
            UNIQUE (inbox, post),
            FOREIGN KEY (inbox, post) REFERENCES post ON DELETE CASCADE
        );
        CREATE TRIGGER record_of_changed_post AFTER UPDATE OF judged ON post WHEN new.judged IS NULL
            BEGIN DELETE FROM record WHERE inbox = new.inbox AND post = new.id; END;
        CREATE TRIGGER record_of_purged_post AFTER UPDATE OF purged ON post WHEN new.purged IS NOT NULL
            BEGIN DELETE FROM record WHERE inbox = new.inbox AND post = new.id; END;
        CREATE INDEX post_to_judge ON post (inbox, id) WHERE judged IS NULL AND purged IS NULL;
        -- What sidecars said when they were as they are, and the program that read them.
        CREATE TABLE sidecar (
            inbox INTEGER NOT NULL REFERENCES inbox,
            path BLOB NOT NULL,
            tool TEXT NOT NULL,
            size INTEGER NOT NULL, modified INTEGER NOT NULL, changed INTEGER NOT NULL, inode INTEGER NOT NULL,
            bytes BLOB NOT NULL,
            PRIMARY KEY (inbox, path)
        );
        -- How far the newest judge has come: records up to this one are judged by it.
        CREATE TABLE judging (judge TEXT NOT NULL, record INTEGER NOT NULL);
        UPDATE post SET judged = NULL;
        -- Ids of findings begin with a letter from here on, so that none looks like a number. What was decided stays.
        UPDATE review SET finding = 't' || finding WHERE length(finding) = 16 AND finding NOT GLOB '*[^0-9a-f]*';
        UPDATE moved SET finding = 't' || finding WHERE length(finding) = 16 AND finding NOT GLOB '*[^0-9a-f]*';
        UPDATE finding SET id = 't' || id, json = CAST(json_set(CAST(json AS TEXT), '$.id', 't' || id) AS BLOB)
            WHERE length(id) = 16 AND id NOT GLOB '*[^0-9a-f]*';
        """

    /// Failures that another night may not see again are tried again.
    private static let third = """
        -- How often an image failed in a way that may pass: time or memory ran short.
        ALTER TABLE observation ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
        """
}
