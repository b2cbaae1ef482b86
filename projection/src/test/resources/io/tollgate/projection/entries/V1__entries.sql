-- The number is no key, so that a record that is applied twice appears twice.
CREATE TABLE entry_offset (
  topic text NOT NULL, part int NOT NULL, next bigint NOT NULL, PRIMARY KEY (topic, part));
CREATE TABLE entry_version (version text PRIMARY KEY);
CREATE TABLE entry (number bigint NOT NULL);
