ALTER TABLE api_session ADD COLUMN time_zone text;
