-- up
CREATE TABLE staff_user (
  id uuid PRIMARY KEY,
  email citext NOT NULL UNIQUE,
  name text NOT NULL,
  password_hash text,
  role text NOT NULL CHECK (role IN ('agent', 'manager', 'admin')),
  locale text NOT NULL CHECK (locale IN ('fa', 'en')),
  active boolean NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE team (
  id uuid PRIMARY KEY,
  name_fa text NOT NULL,
  name_en text NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE team_member (
  team_id uuid NOT NULL REFERENCES team ON DELETE CASCADE,
  user_id uuid NOT NULL REFERENCES staff_user ON DELETE CASCADE,
  PRIMARY KEY (team_id, user_id)
);
CREATE INDEX team_member_user ON team_member (user_id);

CREATE TABLE session (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  user_id uuid NOT NULL REFERENCES staff_user ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  user_agent text
);
CREATE INDEX session_by_user ON session (user_id);
CREATE INDEX session_by_expiry ON session (expires_at);

CREATE TABLE api_key (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  key_hash bytea NOT NULL UNIQUE,
  scopes text[] NOT NULL,
  user_id uuid NOT NULL REFERENCES staff_user,
  created_at timestamptz NOT NULL,
  revoked_at timestamptz
);

-- down
DROP TABLE api_key;
DROP TABLE session;
DROP TABLE team_member;
DROP TABLE team;
DROP TABLE staff_user;
