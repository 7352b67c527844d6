import { hash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import type { AppendRequest, NewEvent, StoredEvent, StreamVersions, StreamWrite } from './event-store.js';
import { at, NotStorable, storableInstant, storableText, storableVersion } from './storable.js';

/** An event ready for the log: everything but its position, which only the commit can give. */
export interface PreparedEvent {
  readonly stream: string;
  readonly version: number;
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  /** Canonical envelope (RFC 8785). */
  readonly body: string;
  /** SHA-256(0x00 ‖ body), the leaf hash of RFC 6962; each character is one byte. */
  readonly leaf: string;
}

/** A request that passed the edge: checked, numbered, hashed. */
export interface PreparedRequest {
  readonly request: AppendRequest;
  readonly events: readonly PreparedEvent[];
  readonly versions: StreamVersions;
  readonly versionsJson: string;
  readonly answerJson: string;
}

/**
 * Checks a request and computes bodies and leaves, outside any lock.
 * @throws NotStorable with the place in the request.
 */
export function prepareRequest(request: AppendRequest): PreparedRequest {
  const { command, writes } = request;
  at('command', () => {
    at('actor', () => storableText(command.actor));
    at('key', () => storableText(command.key));
    at('bodyHash', () => storableText(command.bodyHash));
  });
  const events: PreparedEvent[] = [];
  const frame = frameOf(request);
  const versions = at('writes', () => prepareWrites(writes, command.actor, command.key, frame, events));
  return {
    request,
    events,
    versions,
    versionsJson: JSON.stringify(versions),
    answerJson: at('answer', () => canonicalJson(request.answer)),
  };
}

interface Frame {
  readonly head: string;
  readonly recordedAt: string;
}

/** The envelope's members that all events of a request share; names in canonical order. */
function frameOf(request: AppendRequest): Frame {
  const actor = at('actor', () => canonicalJson({ ...request.actor }));
  const optional = (name: 'causation' | 'correlation') => {
    const text = request[name];
    return text === undefined ? '' : `"${name}":${at(name, () => storableText(text))},`;
  };
  return {
    head: `{"actor":${actor},${optional('causation')}${optional('correlation')}"data":`,
    recordedAt: at('recordedAt', () => storableInstant(request.recordedAt)),
  };
}

function prepareWrites(
  writes: readonly StreamWrite[],
  actor: string,
  key: string,
  frame: Frame,
  events: PreparedEvent[],
): StreamVersions {
  // Without a prototype any name is safe, and an object per command does not cost the engine a shape of its own.
  const versions = Object.create(null) as Record<string, number>;
  for (let i = 0; i < writes.length; i++) {
    const write = writes[i]!;
    try {
      const stream = at('stream', () => storableText(write.stream));
      const base = at('expectedVersion', () => storableVersion(write.expectedVersion, 0));
      if (write.stream in versions)
        throw new NotStorable('duplicate-stream', 'Một luồng xuất hiện hai lần', 'One stream occurs twice');
      for (let n = 0; n < write.events.length; n++)
        events.push(prepareEvent(write, stream, base + n + 1, n, eventId(actor, key, events.length), frame));
      versions[write.stream] = base + write.events.length;
    } catch (error) {
      throw error instanceof NotStorable ? error.within(i) : error;
    }
  }
  return versions;
}

function prepareEvent(
  write: StreamWrite,
  streamJson: string,
  version: number,
  n: number,
  id: string,
  frame: Frame,
): PreparedEvent {
  const event = write.events[n]!;
  try {
    const data = at('data', () => canonicalJson(event.data));
    const happenedAt = at('happenedAt', () => storableInstant(event.happenedAt));
    const tail = tailOf(event, streamJson, version);
    const body = `${frame.head}${data},"happenedAt":${happenedAt},"id":"${id}","recordedAt":${frame.recordedAt},${tail}`;
    const leaf = hash('sha256', `\0${body}`, 'binary');
    const { type, schemaVersion } = event;
    return { stream: write.stream, version, id, type, schemaVersion, body, leaf };
  } catch (error) {
    throw error instanceof NotStorable ? error.within(n).within('events') : error;
  }
}

function tailOf(event: NewEvent, streamJson: string, version: number): string {
  const schemaVersion = at('schemaVersion', () => storableVersion(event.schemaVersion, 1));
  const type = at('type', () => storableText(event.type));
  return `"schemaVersion":${schemaVersion},"stream":${streamJson},"type":${type},"version":${storableVersion(version, 1)}}`;
}

/** A UUID of version 8 (RFC 9562) from SHA-256: a retry of the command makes the same ids. */
export function eventId(actor: string, key: string, n: number): string {
  const hex = hash('sha256', JSON.stringify([actor, key, n]), 'hex');
  const variant = '89ab'[parseInt(hex[16]!, 16) & 3]!;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The event as readers get it. */
export function storedEvent(position: number, body: string): StoredEvent {
  return { position, ...(JSON.parse(body) as Omit<StoredEvent, 'position'>) };
}
