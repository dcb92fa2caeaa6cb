-- Everything that must happen later, in shop time. due_at doubles as the end of a lease.
CREATE TABLE due_work (
  merchant_id bigint NOT NULL,
  id          bigint NOT NULL,
  due_at      timestamptz NOT NULL,
  kind        text NOT NULL,
  reference   text NOT NULL,
  attempt     int NOT NULL DEFAULT 0,
  owner       text,
  PRIMARY KEY (merchant_id, id)
);
CREATE INDEX due_work_by_time ON due_work (due_at);
CREATE INDEX due_work_by_merchant ON due_work (merchant_id, due_at);
