-- A released migration is never edited: what changes later gets a file of its own.
PRAGMA application_id = 1147763051;

-- Kept narrow: the library's list reads this table alone, never an article's text.
CREATE TABLE draft (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    version         INTEGER NOT NULL,
    title           TEXT NOT NULL,
    observance      TEXT,
    observance_name TEXT NOT NULL,
    year            INTEGER,
    day             TEXT,
    language        TEXT NOT NULL,
    template        TEXT NOT NULL,
    state           TEXT NOT NULL,
    words           INTEGER NOT NULL,
    created         INTEGER NOT NULL,
    saved           INTEGER NOT NULL,
    trashed         INTEGER,
    cursor          INTEGER NOT NULL DEFAULT 0,
    origin_path     TEXT,
    origin_encoding TEXT,
    -- 1 while the search index is behind the text: a save stays quick by leaving the index for later.
    unindexed       INTEGER NOT NULL DEFAULT 1,
    -- A draft without a day is a fresh one and leads the list.
    sort_day        TEXT NOT NULL GENERATED ALWAYS AS (coalesce(day, '9999-99-99')) VIRTUAL
) STRICT;

-- The filters' columns are in the index, so that a list that filters reads only the rows it shows.
CREATE INDEX draft_by_day ON draft (sort_day DESC, saved DESC, id DESC, state, language, observance, year)
    WHERE trashed IS NULL;
CREATE INDEX draft_by_saved ON draft (saved DESC, id DESC, state, language, observance, year)
    WHERE trashed IS NULL;
CREATE INDEX draft_trashed ON draft (trashed DESC, id DESC) WHERE trashed IS NOT NULL;
CREATE INDEX draft_unindexed ON draft (id) WHERE unindexed = 1;

CREATE TABLE draft_text (
    draft       INTEGER PRIMARY KEY REFERENCES draft (id) ON DELETE CASCADE,
    hash        BLOB NOT NULL,
    -- Before the source, which a search would otherwise have to read past.
    search_text TEXT NOT NULL,
    source      BLOB NOT NULL
) STRICT;

-- Bytes of revisions and assets, once each, under their BLAKE3 hash.
CREATE TABLE content (
    hash  BLOB NOT NULL PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE revision (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    draft  INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    hash   BLOB NOT NULL REFERENCES content (hash),
    reason TEXT NOT NULL,
    kept   INTEGER NOT NULL,
    size   INTEGER NOT NULL
) STRICT;
CREATE INDEX revision_of_draft ON revision (draft, id DESC);
CREATE INDEX revision_content ON revision (hash);

CREATE TABLE asset (
    draft      INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    name       TEXT NOT NULL,
    media_type TEXT NOT NULL,
    hash       BLOB NOT NULL REFERENCES content (hash),
    size       INTEGER NOT NULL,
    added      INTEGER NOT NULL,
    PRIMARY KEY (draft, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX asset_content ON asset (hash);

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Contentless: the words are folded before they come in, and passages are cut from draft_text.
CREATE VIRTUAL TABLE draft_words USING fts5 (
    title, observance, body,
    content = '', contentless_delete = 1,
    prefix = '2 3',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);

-- The same without the bodies: looking for a common word in titles must not read through every body.
CREATE VIRTUAL TABLE draft_titles USING fts5 (
    title, observance,
    content = '', contentless_delete = 1,
    prefix = '2 3',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);
