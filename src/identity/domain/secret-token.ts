import { createHash, randomBytes } from 'node:crypto';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const KEY = /^pgr_[A-Za-z0-9_-]{43}$/;

/** 256 random bits for a cookie; whoever has it is signed in. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** An API key: recognisable by its start, so that a scanner for leaked secrets can find it. */
export const newApiKey = (): string => `pgr_${newToken()}`;

/** What is stored and compared. A plain hash is enough: there is nothing to guess in 256 random bits. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

export const isToken = (text: string): boolean => TOKEN.test(text);
export const isApiKey = (text: string): boolean => KEY.test(text);
