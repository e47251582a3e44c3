-- Editions that are meant to be marked, before there is a draft of them.
CREATE TABLE planned (
    observance TEXT NOT NULL,
    year       INTEGER NOT NULL,
    noted      INTEGER NOT NULL,
    PRIMARY KEY (observance, year)
) STRICT, WITHOUT ROWID;
