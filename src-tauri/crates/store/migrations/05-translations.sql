-- What an article's output is called, and what it says it is a translation of; NULL until the next save tells.
ALTER TABLE draft ADD COLUMN name TEXT;
ALTER TABLE draft ADD COLUMN translation_of TEXT;
CREATE INDEX draft_named ON draft (name);
CREATE INDEX draft_translated ON draft (id) WHERE translation_of IS NOT NULL;

-- Which article is the translation of which, and what of its source it has taken over.
CREATE TABLE translation (
    draft           INTEGER PRIMARY KEY REFERENCES draft (id) ON DELETE CASCADE,
    -- The article it is a translation of; that may be destroyed while this one lives.
    source          INTEGER REFERENCES draft (id) ON DELETE SET NULL,
    -- The link holds as long as the article's own text calls its source so.
    named           TEXT NOT NULL,
    source_title    TEXT NOT NULL,
    source_language TEXT NOT NULL,
    -- The source's passages as they were when they were translated.
    base            TEXT NOT NULL,
    since           INTEGER NOT NULL
) STRICT;
CREATE INDEX translation_source ON translation (source);
