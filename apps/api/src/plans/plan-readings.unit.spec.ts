import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Caller } from '@dondoc/application';
import { asId } from '@dondoc/domain';
import { PlanReadError, readPlanText, type PlanDocument } from '@dondoc/plan-import';
import { PlanReadings } from './plan-readings.service.js';

const caller = (personId: string): Caller => ({
  kind: 'person',
  organisationId: 'city',
  unitKind: 'office',
  actor: { personId: asId(personId), role: 'clerk', unitId: asId('vp') },
});
const document = readPlanText('I. NHIỆM VỤ\n1. Rà soát hồ sơ\n- Đơn vị chủ trì: Sở Tư pháp.\n');
const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-uploads-'));
const folders = () => readdirSync(join(dataDir, 'readings'));
afterAll(() => rmSync(dataDir, { recursive: true }));

/** Readings that end when the test says so. */
class HeldReadings extends PlanReadings {
  readonly begun: string[] = [];
  release: () => void = () => undefined;
  private readonly released = new Promise<void>((done) => (this.release = done));
  private onBegun: () => void = () => undefined;
  readonly twoBegun = new Promise<void>((done) => (this.onBegun = done));

  protected override async readFile(path: string): Promise<PlanDocument> {
    if (this.begun.push(path) === 2) this.onBegun();
    await this.released;
    return document;
  }
}

const codeOf = (refused: Promise<unknown>) =>
  refused.then(
    () => 'read',
    (error: { code: string }) => error.code,
  );
const file = () => Readable.from([Buffer.from('x')]);

describe('readings of uploaded plans', () => {
  test('are one for each person at a time', async () => {
    const readings = new HeldReadings({ dataDir });
    readings.release();
    const slow = new PassThrough();
    const first = readings.read(caller('a'), slow);
    expect(await codeOf(readings.read(caller('a'), file()))).toBe('plan-reading-under-way');
    expect(await codeOf(readings.read(caller('b'), file()))).toBe('read');
    slow.end('x');
    expect((await first).document).toBe(document);
    expect(await codeOf(readings.read(caller('a'), file()))).toBe('read');
  });

  test('are two at once, and the third is told to come back', async () => {
    const readings = new HeldReadings({ dataDir });
    const both = [readings.read(caller('a'), file()), readings.read(caller('b'), file())];
    await readings.twoBegun;
    expect(await codeOf(readings.read(caller('c'), file()))).toBe('plan-readings-busy');
    readings.release();
    await Promise.all(both);
    expect(await codeOf(readings.read(caller('c'), file()))).toBe('read');
  });

  test('take in eight files at once; who sends slowly holds no reading', async () => {
    const readings = new HeldReadings({ dataDir });
    readings.release();
    const slow = Array.from({ length: 8 }, () => new PassThrough());
    const sent = slow.map((stream, i) => readings.read(caller(`p${i}`), stream));
    expect(await codeOf(readings.read(caller('q'), file()))).toBe('plan-readings-busy');
    slow[0]?.end('x');
    await sent[0];
    expect(await codeOf(readings.read(caller('q'), file()))).toBe('read');
    slow.forEach((stream) => stream.end('x'));
    await Promise.allSettled(sent);
  });

  test('leave nothing behind, read or refused or cut off', async () => {
    const readings = new HeldReadings({ dataDir });
    readings.release();
    await readings.read(caller('a'), file());
    const large = Readable.from(Array.from({ length: 21 }, () => Buffer.alloc(1_048_576)));
    expect(await codeOf(readings.read(caller('a'), large))).toBe('plan-file-too-large');
    const cut = async function* () {
      yield await Promise.resolve(Buffer.from('x'));
      throw new Error('aborted');
    };
    await expect(readings.read(caller('a'), Readable.from(cut()))).rejects.toThrow('aborted');
    expect(folders()).toEqual([]);
    expect(await codeOf(readings.read(caller('a'), file()))).toBe('read');
  });

  test('speak of the file by the name its sender gave it, or by none', async () => {
    class Refusing extends PlanReadings {
      protected override readFile = () =>
        Promise.reject(new PlanReadError('plan-file-empty', { file: 'ke-hoach' }));
    }
    const said = (name?: string) =>
      new Refusing({ dataDir })
        .read(caller('a'), file(), { name })
        .then(String, (error: PlanReadError) => error.vi);
    expect(await said('KH 12.docx')).toBe('Tệp KH 12.docx không có nội dung; hãy chọn đúng tệp kế hoạch.');
    expect(await said()).toBe('Văn bản không có nội dung; hãy chọn đúng tệp kế hoạch.');
  });
});
