import { afterEach, describe, expect, test } from '@jest/globals';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { composeDigest, createMailer, messageIdOf } from '../src/index.js';

const FROM = 'Đôn đốc <dondoc@song-thu.example>';
const digest = composeDigest(
  [
    {
      at: '2025-10-03T01:00:00.000Z',
      ref: 'II.3',
      taskId: 'st-2025-t01',
      planId: null,
      sentence: 'Sở Nội vụ được đôn đốc.',
    },
  ],
  { recipient: 'đồng chí An' },
  'vi',
);
const letter = { to: 'an@song-thu.example', digest, noticeIds: ['n1', 'n2'] };

let close: (() => Promise<unknown>) | undefined;
afterEach(() => close?.());

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function smtp(options: SMTPServerOptions): Promise<string> {
  const server = new SMTPServer({ disabledCommands: ['AUTH', 'STARTTLS'], ...options });
  close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return listen(server.server as Server);
}

/** A server that speaks by itself: the answers to the lines it receives, in order. */
async function scripted(answer: (line: string, socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('220 test\r\n');
    socket.on('data', (data) =>
      data
        .toString()
        .split('\r\n')
        .filter(Boolean)
        .forEach((line) => answer(line, socket)),
    );
  });
  close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return listen(server);
}

describe('a letter', () => {
  test('is delivered whole, with the id that its notices give it', async () => {
    const received: string[] = [];
    const url = await smtp({
      onData(stream, _session, done) {
        let text = '';
        stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
        stream.on('end', () => {
          received.push(text);
          done();
        });
      },
    });
    const outcome = await createMailer(url, FROM).send(letter);
    const messageId = messageIdOf(['n2', 'n1'], FROM);
    expect(outcome).toEqual({ outcome: 'delivered', messageId });
    expect(messageId).toMatch(/^<[0-9a-f]{32}@song-thu\.example>$/);
    expect(received).toHaveLength(1);
    expect(received[0]).toContain(`Message-ID: ${messageId}`);
    expect(received[0]).toContain('Auto-Submitted: auto-generated');
  });

  test('that the server refuses has failed, for good or for now as the server says', async () => {
    const refusing = (code: number) =>
      smtp({
        onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no'), { responseCode: code })),
      });
    expect(await createMailer(await refusing(550), FROM).send(letter)).toEqual({
      outcome: 'failed',
      code: '550',
      permanent: true,
    });
    await close?.();
    expect(await createMailer(await refusing(450), FROM).send(letter)).toEqual({
      outcome: 'failed',
      code: '450',
      permanent: false,
    });
  });

  /** A server that answers OK to everything but the command that begins so. */
  const answering = (command: string, answer: string) =>
    scripted((line, socket) => {
      const refused = line.startsWith(command) || (command === '.' && line === '.');
      if (refused) socket.write(`${answer}\r\n`);
      else if (line.startsWith('EHLO')) socket.write('250-test\r\n250 AUTH PLAIN\r\n');
      else if (line === 'DATA') socket.write('354 go on\r\n');
      else if (/^(AUTH|MAIL|RCPT|RSET)/.test(line)) socket.write('250 ok\r\n');
    });

  test.each([
    ['AUTH', '535 5.7.8 Authentication credentials invalid'],
    ['AUTH', '534 5.7.9 Authentication mechanism is too weak'],
    ['MAIL', '530 5.7.0 Must issue a STARTTLS command first'],
    ['MAIL', '553 5.7.1 Sender address rejected: not owned by user'],
    ['RCPT', '554 5.7.1 Relay access denied'],
    ['RCPT', '530 Authentication required'],
    ['DATA', '503 Bad sequence of commands'],
  ])('is tried again where the settings are at fault: %s answered by %s', async (command, answer) => {
    const url = (await answering(command, answer)).replace('//', '//dondoc:mat-khau@');
    expect(await createMailer(url, FROM).send(letter)).toEqual({
      outcome: 'failed',
      code: answer.slice(0, 3),
      permanent: false,
    });
  });

  test.each([
    ['RCPT', '550 5.1.1 No such user here'],
    ['.', '554 5.6.0 Message content rejected'],
  ])('is given up where it is the letter itself: %s answered by %s', async (command, answer) => {
    expect(await createMailer(await answering(command, answer), FROM).send(letter)).toMatchObject({
      outcome: 'failed',
      permanent: true,
    });
  });

  test('to a server that answers each line just in time is given up all the same', async () => {
    const url = await scripted((line, socket) => {
      if (line.startsWith('EHLO')) socket.write('250 ok\r\n');
      // One line of a long answer after the other: no single wait is too long.
      const drip = setInterval(() => socket.write('250-one moment\r\n'), 20);
      socket.on('close', () => clearInterval(drip));
    });
    // Without a limit for the whole this would not end. (On a starved machine a single wait may be too long as well.)
    expect(await createMailer(url, FROM, 1000).send(letter)).toEqual({
      outcome: 'failed',
      code: expect.stringMatching(/^(EABORT|ETIMEDOUT)$/),
      permanent: false,
    });
  });

  test('without a server was not sent', async () => {
    const server = createServer();
    const url = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    expect(await createMailer(url, FROM).send(letter)).toMatchObject({ outcome: 'failed', permanent: false });
  });

  test('cut off before its body was not sent', async () => {
    const url = await scripted((line, socket) =>
      line.startsWith('MAIL') ? socket.destroy() : socket.write('250 ok\r\n'),
    );
    expect(await createMailer(url, FROM).send(letter)).toMatchObject({ outcome: 'failed', permanent: false });
  });

  test('cut off after its body, before the answer, may have arrived', async () => {
    const url = await scripted((line, socket) => {
      if (line === 'DATA') socket.write('354 go on\r\n');
      else if (line === '.') socket.destroy();
      else if (/^(EHLO|MAIL|RCPT)/.test(line)) socket.write('250 ok\r\n');
    });
    expect(await createMailer(url, FROM).send(letter)).toMatchObject({ outcome: 'unknown' });
  });

  test('to a server that says nothing is given up in time', async () => {
    const server = createServer((socket) => socket.on('error', () => undefined));
    const sockets = new Set<Socket>();
    server.on('connection', (socket) => sockets.add(socket));
    close = () =>
      new Promise<void>((resolve) => {
        sockets.forEach((socket) => socket.destroy());
        server.close(() => resolve());
      });
    const outcome = await createMailer(await listen(server), FROM, 50).send(letter);
    expect(outcome).toEqual({ outcome: 'failed', code: 'ETIMEDOUT', permanent: false });
  });
});
