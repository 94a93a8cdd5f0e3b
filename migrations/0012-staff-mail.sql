-- up
-- Whom of the staff a mail is for; null for the customer's.
ALTER TABLE delivery ADD COLUMN staff_id uuid REFERENCES staff_user;

-- down
DELETE FROM delivery WHERE staff_id IS NOT NULL;
ALTER TABLE delivery DROP COLUMN staff_id;
