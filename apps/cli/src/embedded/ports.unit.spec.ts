import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { choosePort, freePort, requirePort } from './ports.js';

let holder: Server;
let taken: number;
beforeEach(async () => {
  taken = await freePort();
  holder = createServer();
  await new Promise<void>((resolve) => holder.listen(taken, '127.0.0.1', resolve));
});
afterEach(() => new Promise((resolve) => holder.close(resolve)));

test('a taken port is refused in one sentence that names the port and the setting', async () => {
  await expect(requirePort(taken, 'DONDOC_HTTP_PORT')).rejects.toMatchObject({
    code: 'port-in-use',
    vi: expect.stringContaining(`Cổng ${taken} đang được chương trình khác dùng`),
    en: expect.stringContaining('DONDOC_HTTP_PORT'),
  });
});

test('a configured port that is taken is refused; a preferred one gives way to a free one', async () => {
  await expect(choosePort(taken, 1, 'DONDOC_X')).rejects.toMatchObject({ code: 'port-in-use' });
  const other = await choosePort(undefined, taken, 'DONDOC_X');
  expect(other).not.toBe(taken);
  expect(other).toBeGreaterThan(0);
});

test('an address that is not this machine’s is refused, not a crash', async () => {
  await expect(requirePort(taken, 'DONDOC_HTTP_PORT', '192.0.2.1')).rejects.toMatchObject({
    code: 'port-not-allowed',
  });
});
