import { setTimeout as pause } from 'node:timers/promises';
import type { SessionRegister } from '@dondoc/application';
import type { Actor } from '@dondoc/domain';

interface Problem {
  readonly code?: string;
  readonly detail?: string;
}

/** What the api answered: it happened, or a rule refused it (the world had moved on), as in life. */
export type ActAnswer = { readonly done: true } | { readonly done: false; readonly code: string };

/** Refusals that are a matter of timing, not of a fault: the same command is refused in the simulation. */
const REFUSED = new Set([409, 422]);
const PATIENCE_MS = 120_000;

/** Simulated people at their browsers: each signs in once and acts over HTTP, again and again until it is answered. */
export class PeopleClient {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(
    private readonly baseUrl: string,
    private readonly sessions: SessionRegister,
    private readonly today: () => Promise<string>,
  ) {}

  private signIn({ personId }: Actor): Promise<string> {
    let token = this.tokens.get(personId);
    if (!token) this.tokens.set(personId, (token = this.firstSignIn(personId)));
    return token;
  }

  /** Through the register, not the sign-in page: that one slows down many sign-ins from one machine. */
  private async firstSignIn(personId: string): Promise<string> {
    return (await this.sessions.openFor(personId, await this.today())).token;
  }

  async send(
    actor: Actor,
    key: string,
    method: 'POST' | 'PUT',
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const token = await this.signIn(actor);
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const response = await fetch(`${this.baseUrl}/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': key,
          ...headers,
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(30_000),
      }).catch((error: unknown) => error as Error);
      if (response instanceof Response && response.status < 500) return response;
      if (performance.now() > deadline)
        throw response instanceof Error ? response : new Error(`${path}: ${response.status}`);
      await pause(250);
    }
  }

  /** @throws Error where the api refuses what a person in that office may always do: a fault of the engine */
  async act(actor: Actor, key: string, path: string, body: unknown): Promise<ActAnswer> {
    const response = await this.send(actor, key, 'POST', path, body);
    if (response.ok) {
      await response.body?.cancel();
      return { done: true };
    }
    const problem = (await response.json().catch(() => ({}))) as Problem;
    if (REFUSED.has(response.status)) return { done: false, code: problem.code ?? String(response.status) };
    throw new Error(
      `${actor.personId} ${path} → ${response.status} ${problem.code ?? ''} ${problem.detail ?? ''}`,
    );
  }
}
