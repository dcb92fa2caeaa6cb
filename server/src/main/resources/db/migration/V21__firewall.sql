ALTER TABLE merchant ADD COLUMN firewall_enabled boolean NOT NULL DEFAULT false;
ALTER TABLE merchant ADD COLUMN firewall_allow text[] NOT NULL DEFAULT '{}';
