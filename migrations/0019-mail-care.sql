-- up
-- A mail that failed and needs no more care: somebody reached the reader in another way, or it does not matter any more.
ALTER TABLE delivery ADD COLUMN settled_at timestamptz, ADD COLUMN settled_by uuid REFERENCES staff_user,
  -- A try ended without any word of how, and another followed: its reader may have the mail twice.
  ADD COLUMN repeated boolean NOT NULL DEFAULT false;
DROP INDEX delivery_failed;
CREATE INDEX delivery_failed ON delivery (created_at DESC, id DESC) WHERE state = 'failed' AND settled_at IS NULL;

-- down
DROP INDEX delivery_failed;
CREATE INDEX delivery_failed ON delivery (created_at DESC, id DESC) WHERE state = 'failed';
ALTER TABLE delivery DROP COLUMN repeated, DROP COLUMN settled_by, DROP COLUMN settled_at;
