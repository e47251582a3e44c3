-- How many findings of each kind are open in the text as it was saved last; NULL until the next save counts them.
ALTER TABLE draft ADD COLUMN errors INTEGER;
ALTER TABLE draft ADD COLUMN warnings INTEGER;
