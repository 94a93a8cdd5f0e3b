import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A domain whose outgoing mail is signed (RFC 6376). */
@Entity('sending_domain')
export class SendingDomainEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  /** Lower case. Mail from it and from the domains below it is signed. */
  @Column('text', { unique: true }) domain: string;
  @Column('text') selector: string;
  /** PEM, sealed with the secret of the installation. */
  @Column('bytea', { name: 'private_key_sealed' }) privateKeySealed: Buffer;
  /** SubjectPublicKeyInfo, DER in base64. */
  @Column('text', { name: 'public_key' }) publicKey: string;
  @Column('integer', { name: 'key_bits' }) keyBits: number;
  @Column('boolean') enabled: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
