-- What the topics say so far, and where reading goes on. The topics are the truth: all of it can be
-- emptied, and is read anew then.
CREATE TABLE progress (
  topic text NOT NULL, part int NOT NULL, next bigint NOT NULL, PRIMARY KEY (topic, part));
CREATE TABLE tally (
  outcome text NOT NULL, rule text NOT NULL, events bigint NOT NULL, PRIMARY KEY (outcome, rule));
CREATE TABLE counter (name text PRIMARY KEY, n bigint NOT NULL);
CREATE TABLE revenue (
  exporter_id text NOT NULL, fiscal_quarter text NOT NULL, product_class text NOT NULL,
  destination_country text NOT NULL, form bytea NOT NULL,
  PRIMARY KEY (exporter_id, fiscal_quarter, product_class, destination_country));
-- A column is beside the form where it is searched by; seq is the order in which holds came.
CREATE TABLE hold (
  shipment_id text PRIMARY KEY, seq bigint GENERATED ALWAYS AS IDENTITY, revision int NOT NULL,
  since timestamptz NOT NULL, rule text NOT NULL, words text NOT NULL, form bytea NOT NULL);
CREATE INDEX hold_seq ON hold (seq);
CREATE TABLE told (shipment_id text PRIMARY KEY, form bytea NOT NULL);
CREATE TABLE story (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, shipment_id text NOT NULL,
  kind text NOT NULL, at timestamptz NOT NULL, form bytea NOT NULL);
CREATE INDEX story_shipment ON story (shipment_id, seq);
CREATE TABLE letter (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, part int NOT NULL, place bigint NOT NULL,
  at timestamptz NOT NULL, key text NOT NULL, cause text NOT NULL, message text NOT NULL,
  source text NOT NULL, file text NOT NULL, first_row bigint NOT NULL);
-- The version of the forms in all of these; other forms, and all is read anew.
CREATE TABLE form_version (version text PRIMARY KEY);
