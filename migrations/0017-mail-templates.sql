-- up
-- The wordings of our mails, each edit a new version. Without a row, or with a newest row that has no text, the program's own wording holds.
CREATE TABLE mail_template_version (
  template text NOT NULL,
  locale text NOT NULL CHECK (locale IN ('fa', 'en')),
  version integer NOT NULL CHECK (version > 0),
  -- Both null: back to the program's own wording.
  subject text CHECK (char_length(subject) <= 200),
  body text CHECK (char_length(body) <= 10000),
  -- The version whose words were taken again; 0 for the program's own.
  restored_from integer CHECK (restored_from >= 0),
  created_by uuid NOT NULL REFERENCES staff_user,
  created_by_name text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (template, locale, version),
  CHECK ((subject IS NULL) = (body IS NULL))
);
CREATE TRIGGER mail_template_version_append_only BEFORE UPDATE OR DELETE ON mail_template_version FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Which wording a mail was written with: 0 for the program's own before any edit, null where none was written or none was noted.
ALTER TABLE delivery ADD COLUMN template_version integer;

-- down
ALTER TABLE delivery DROP COLUMN template_version;
DROP TABLE mail_template_version;
