import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Speaks to the application as a browser would, without a socket. */
export class StoryClient {
  constructor(private readonly app: NestFastifyApplication, private readonly headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) {}

  /** The same client, signed in. */
  async signIn(email: string, password: string): Promise<StoryClient> {
    const answer = await this.app.inject({ method: 'POST', url: '/api/auth/login', payload: { email, password }, headers: this.headers });
    const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    if (answer.statusCode !== 200 || !cookie) throw new Error(`The demonstration account ${email} can't sign in: ${answer.body}`);
    return new StoryClient(this.app, { ...this.headers, cookie });
  }

  /** The same client with a customer's tracking token. */
  withToken(token: string): StoryClient {
    return new StoryClient(this.app, { ...this.headers, 'x-tracking-token': token });
  }

  /** @throws Error when the answer is none of success: the story must fit the rules. */
  async call<T>(method: 'GET' | 'POST' | 'PUT' | 'PATCH', url: string, payload?: object): Promise<T> {
    const answer = await this.app.inject({ method, url: `/api${url}`, headers: this.headers, ...(payload ? { payload } : {}) });
    if (answer.statusCode >= 300) throw new Error(`${method} ${url} answered ${answer.statusCode}: ${answer.body}`);
    return answer.body ? (answer.json() as T) : (undefined as T);
  }
}
