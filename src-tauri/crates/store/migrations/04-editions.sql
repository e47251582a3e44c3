-- Which article is the next edition of which, and what in it was bound to the old one.
CREATE TABLE edition (
    draft        INTEGER PRIMARY KEY REFERENCES draft (id) ON DELETE CASCADE,
    -- The old edition; it may be destroyed while the new one lives.
    origin       INTEGER REFERENCES draft (id) ON DELETE SET NULL,
    origin_title TEXT NOT NULL,
    origin_year  INTEGER NOT NULL,
    -- The copy as it was made: the passages have their places in it.
    base         BLOB NOT NULL,
    passages     TEXT NOT NULL,
    -- Which of them somebody has looked at and left as they were.
    kept         TEXT NOT NULL
) STRICT;
CREATE INDEX edition_origin ON edition (origin);
