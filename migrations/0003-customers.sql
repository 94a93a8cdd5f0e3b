-- up
CREATE TABLE customer (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  locale text NOT NULL CHECK (locale IN ('fa', 'en')),
  calendar text NOT NULL CHECK (calendar IN ('jalali', 'gregorian')),
  preferred_channel text NOT NULL CHECK (preferred_channel IN ('email', 'phone')),
  wants_surveys boolean NOT NULL,
  wants_announcements boolean NOT NULL,
  created_at timestamptz NOT NULL
);

-- One address or number belongs to one customer.
CREATE TABLE customer_identity (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL REFERENCES customer ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('email', 'phone')),
  value text NOT NULL,
  undeliverable_at timestamptz,
  created_at timestamptz NOT NULL,
  CONSTRAINT customer_identity_value UNIQUE (kind, value)
);
CREATE INDEX customer_identity_customer ON customer_identity (customer_id);

-- down
DROP TABLE customer_identity;
DROP TABLE customer;
