import { Injectable } from '@nestjs/common';

/** Whose access ended or changed: one session, or everything of a person. */
export interface Revocation {
  userId: string;
  /** Only this session; absent: all of the person's sessions and keys. */
  sessionId?: string;
}

/** Tells this process at once of access that ended in it; other processes notice within a second, when their memory of it ends. */
@Injectable()
export class Revocations {
  private readonly listeners: ((revocation: Revocation) => void)[] = [];

  listen(listener: (revocation: Revocation) => void): void {
    this.listeners.push(listener);
  }

  announce(revocation: Revocation): void {
    for (const listener of this.listeners) listener(revocation);
  }
}
