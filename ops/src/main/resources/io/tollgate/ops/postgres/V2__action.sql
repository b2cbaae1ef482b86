-- Who did what in the console, when, and what came of it; seq is the order in which it was written.
-- No topic has it, so it is never emptied: what was written can be neither changed nor deleted.
CREATE TABLE action (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL,
  who text NOT NULL, what text NOT NULL, subject text NOT NULL, result text NOT NULL);
CREATE FUNCTION action_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the record of actions only grows: % is refused', TG_OP;
END $$;
CREATE TRIGGER action_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON action
  FOR EACH STATEMENT EXECUTE FUNCTION action_stays();
-- Of the role that owns the tables, too; it could give itself the right back, hence the trigger.
REVOKE ALL ON action FROM PUBLIC, CURRENT_USER;
GRANT SELECT, INSERT ON action TO CURRENT_USER;
