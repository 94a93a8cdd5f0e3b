-- up
-- A reply that can still be called back: the customer does not see it before, and nothing of it has left.
ALTER TABLE ticket_message
  ADD COLUMN held_until timestamptz,
  -- The address of a mail's From; null when it has none or several, and for what did not come by mail.
  ADD COLUMN sender_address text,
  -- What our own server says of the sender (RFC 8601, RFC 7489); null for what did not come by mail.
  ADD COLUMN authentication text CHECK (authentication IN ('pass', 'fail', 'none')),
  -- A colleague's address without proof, or of a colleague who may not see the ticket.
  ADD COLUMN sender_flag text CHECK (sender_flag IN ('agent_unproven', 'agent_without_access')),
  -- A third party's message: a person decides whether the customer sees it.
  ADD COLUMN review text CHECK (review IN ('open', 'shown', 'hidden'));
UPDATE ticket_message SET review = 'open' WHERE author_kind = 'third_party';
UPDATE ticket_message m SET sender_address = i.from_address FROM inbound_mail i WHERE i.id = m.inbound_mail_id;

-- Who else takes part in a ticket, or was named by somebody who does; nobody is told anything before a person has said yes.
CREATE TABLE ticket_participant (
  id uuid PRIMARY KEY,
  ticket_id uuid NOT NULL REFERENCES ticket,
  -- Lower case.
  address text NOT NULL,
  name text NOT NULL,
  state text NOT NULL CHECK (state IN ('proposed', 'accepted', 'declined')),
  -- A Cc of the customer's, or a message to the ticket's own address.
  source text NOT NULL CHECK (source IN ('cc', 'message')),
  proposed_at timestamptz NOT NULL,
  decided_at timestamptz,
  decided_by uuid,
  CONSTRAINT ticket_participant_address UNIQUE (ticket_id, address),
  CHECK ((state = 'proposed') = (decided_at IS NULL))
);
CREATE INDEX ticket_participant_waiting ON ticket_participant (ticket_id) WHERE state = 'proposed';
INSERT INTO ticket_participant (id, ticket_id, address, name, state, source, proposed_at)
  SELECT gen_random_uuid(), e.ticket_id, a.address, '', 'proposed', 'cc', min(e.at)
  FROM ticket_event e CROSS JOIN LATERAL jsonb_array_elements_text(e.data->'addresses') a(address)
  WHERE e.type = 'participants_proposed' GROUP BY e.ticket_id, a.address;

-- A ticket that may belong to another one; the same decision can be taken back exactly.
CREATE TABLE ticket_guess (
  ticket_id uuid PRIMARY KEY REFERENCES ticket,
  guessed_id uuid NOT NULL REFERENCES ticket,
  state text NOT NULL CHECK (state IN ('open', 'confirmed', 'dismissed')),
  decided_at timestamptz,
  decided_by uuid,
  -- The messages as they were before they moved: id, author, visibility, review.
  moved jsonb NOT NULL DEFAULT '[]',
  CHECK (ticket_id <> guessed_id),
  CHECK ((state = 'open') = (decided_at IS NULL))
);
CREATE INDEX ticket_guess_open ON ticket_guess (guessed_id) WHERE state = 'open';
INSERT INTO ticket_guess (ticket_id, guessed_id, state)
  SELECT ticket_id, (data->>'guessedId')::uuid, 'open' FROM ticket_event WHERE type = 'opened' AND data->>'guessedId' IS NOT NULL
  ON CONFLICT DO NOTHING;

-- Null for the customer.
ALTER TABLE delivery ADD COLUMN participant_id uuid REFERENCES ticket_participant;

ALTER TABLE inbound_mail
  -- What our own server says of the sender, once the message was read.
  ADD COLUMN authentication text CHECK (authentication IN ('pass', 'fail', 'none')),
  -- A person looked at a message that was held back and agreed.
  ADD COLUMN settled_at timestamptz,
  ADD COLUMN settled_by uuid,
  -- A person let it through: what held it back is not asked again.
  ADD COLUMN released boolean NOT NULL DEFAULT false;

-- down
ALTER TABLE inbound_mail DROP COLUMN released, DROP COLUMN settled_by, DROP COLUMN settled_at, DROP COLUMN authentication;
ALTER TABLE delivery DROP COLUMN participant_id;
DROP TABLE ticket_guess;
DROP TABLE ticket_participant;
ALTER TABLE ticket_message DROP COLUMN review, DROP COLUMN sender_flag, DROP COLUMN authentication, DROP COLUMN sender_address, DROP COLUMN held_until;
