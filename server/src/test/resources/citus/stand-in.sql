-- What Tillgate needs of Citus, on one PostgreSQL: functions that note what they are asked for and refuse what Citus
-- refuses. It moves no row. The real functions take its place where the tests run on Citus.
CREATE TABLE pg_dist_partition (
  logicalrelid regclass PRIMARY KEY,
  partmethod   "char" NOT NULL,
  partkey      text,
  colocationid int NOT NULL,
  repmodel     "char" NOT NULL
);

-- Citus keeps the column as a tree of its parser; here it is its name.
CREATE FUNCTION column_to_column_name(relation regclass, partkey text) RETURNS text LANGUAGE sql STRICT
RETURN partkey;

CREATE FUNCTION refuse_if_spread(relation regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_dist_partition WHERE logicalrelid = relation) THEN
    RAISE EXCEPTION 'table "%" is already distributed', relation USING ERRCODE = '42P17';
  END IF;
END $$;

CREATE FUNCTION create_reference_table(relation regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_if_spread(relation);
  IF EXISTS (SELECT 1 FROM pg_constraint k LEFT JOIN pg_dist_partition p ON p.logicalrelid = k.confrelid
              WHERE k.conrelid = relation AND k.contype = 'f' AND p.repmodel IS DISTINCT FROM 't') THEN
    RAISE EXCEPTION 'foreign key from the reference table % to a table that is none', relation
      USING ERRCODE = '0A000';
  END IF;
  INSERT INTO pg_dist_partition VALUES (relation, 'n', NULL, 0, 't');
END $$;

CREATE FUNCTION create_distributed_table(relation regclass, col text, colocate_with text DEFAULT 'default')
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  own smallint := (SELECT attnum FROM pg_attribute WHERE attrelid = relation AND attname = col);
BEGIN
  PERFORM refuse_if_spread(relation);
  IF own IS NULL THEN
    RAISE EXCEPTION 'column "%" of relation "%" does not exist', col, relation USING ERRCODE = '42703';
  END IF;
  IF colocate_with NOT IN ('none', 'default') AND NOT EXISTS (
      SELECT 1 FROM pg_dist_partition WHERE logicalrelid = colocate_with::regclass AND partmethod = 'h') THEN
    RAISE EXCEPTION 'relation % is not distributed', colocate_with USING ERRCODE = '42P17';
  END IF;
  IF EXISTS (SELECT 1 FROM pg_index
              WHERE indrelid = relation AND indisunique AND own <> ALL (indkey)) THEN
    RAISE EXCEPTION 'cannot create constraint on "%"', relation USING ERRCODE = '0A000',
      DETAIL = 'Distributed relations cannot have UNIQUE constraints that do not include the partition column.';
  END IF;
  IF EXISTS (SELECT 1 FROM pg_constraint k LEFT JOIN pg_dist_partition p ON p.logicalrelid = k.confrelid
              WHERE k.conrelid = relation AND k.contype = 'f' AND k.confrelid <> relation
                AND (p.logicalrelid IS NULL
                     OR p.partmethod = 'h' AND NOT EXISTS (
                          SELECT 1 FROM unnest(k.conkey, k.confkey) AS pair (here, there)
                            JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = pair.there
                           WHERE pair.here = own AND a.attname = col))) THEN
    RAISE EXCEPTION 'cannot create foreign key constraint of "%"', relation USING ERRCODE = '0A000',
      DETAIL = 'Foreign keys must include the partition column on both sides, of tables that are distributed.';
  END IF;
  INSERT INTO pg_dist_partition VALUES (relation, 'h', col, CASE colocate_with
    WHEN 'default' THEN 1
    WHEN 'none' THEN 1 + (SELECT coalesce(max(colocationid), 0) FROM pg_dist_partition)
    ELSE (SELECT colocationid FROM pg_dist_partition WHERE logicalrelid = colocate_with::regclass) END, 'c');
END $$;

CREATE FUNCTION refuse_keys_of_others() RETURNS event_trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_event_trigger_ddl_commands() c
               JOIN pg_constraint k ON k.conrelid = c.objid AND k.contype = 'f'
               JOIN pg_dist_partition p ON p.logicalrelid = k.confrelid AND p.partmethod = 'h'
              WHERE NOT EXISTS (SELECT 1 FROM pg_dist_partition own
                                 WHERE own.logicalrelid = k.conrelid AND own.partmethod = 'h')) THEN
    RAISE EXCEPTION 'foreign keys from reference tables and local tables to distributed tables are not supported'
      USING ERRCODE = '0A000';
  END IF;
END $$;

DROP EVENT TRIGGER IF EXISTS citus_stand_in;
CREATE EVENT TRIGGER citus_stand_in ON ddl_command_end WHEN TAG IN ('ALTER TABLE', 'CREATE TABLE')
  EXECUTE FUNCTION refuse_keys_of_others();
