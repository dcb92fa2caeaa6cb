-- One row, sealed with the key file that the database was first opened with.
CREATE TABLE key_check (
  id     smallint PRIMARY KEY CHECK (id = 1),
  sealed bytea NOT NULL
);
