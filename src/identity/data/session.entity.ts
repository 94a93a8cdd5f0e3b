import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One sign-in on one device. The token itself is only in the cookie. */
@Entity('session')
export class SessionEntity {
  @PrimaryColumn('uuid') id: string;
  /** SHA-256 of the token. */
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('uuid', { name: 'user_id' }) userId: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  /** Exact to a minute. */
  @Column('timestamptz', { name: 'last_seen_at' }) lastSeenAt: Date;
  /** The end in any case, however busy the session is. */
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('text', { name: 'user_agent', nullable: true }) userAgent: string | null;
}
