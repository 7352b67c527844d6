import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { logins, OUTSIDE_LINE, openThreeTasks, SEES_DRAFTS, STEER, type ThreeTasks } from './three-tasks.js';

let three: ThreeTasks;
beforeAll(async () => {
  three = await openThreeTasks();
});
afterAll(() => three.office.close());
const get = (as: string, planId: string, format: string) =>
  three.office.ask('GET', `/plans/${planId}/document?format=${format}`, { as });

describe('a plan given out as a document', () => {
  test('is there for those who see the whole plan and for the clerk who drafted it, and for nobody else', async () => {
    for (const as of logins) {
      const whole = STEER.includes(as) && !OUTSIDE_LINE.has(as);
      const wanted = whole || as === 'clerk' ? 200 : 404;
      expect([as, (await get(as, three.planId, 'json')).status]).toEqual([as, wanted]);
    }
  });
  test('is given in every form to the clerk who drafted it, who reads its page too, and no task of it', async () => {
    for (const format of ['docx', 'xlsx', 'txt']) {
      const { status, headers } = await get('clerk', three.planId, format);
      expect([format, status, headers['content-disposition']]).toEqual([
        ...[format, 200, expect.stringContaining(`.${format}"`)],
      ]);
    }
    const page = await three.office.ask('GET', `/plans/${three.planId}`, { as: 'clerk' });
    expect([page.status, page.body]).toMatchObject([200, { planId: three.planId, title: 'Ban hành' }]);
    expect(await three.get('clerk', `/tasks/${three.planId}-t01`)).toBe(404);
  });
  test('as a draft is there for those who may read drafts, and for nobody else', async () => {
    for (const as of logins)
      expect([as, (await get(as, three.draftId, 'json')).status]).toEqual([
        as,
        SEES_DRAFTS.has(as) ? 200 : 404,
      ]);
  });
  test('that does not exist answers as one that must not be known', async () => {
    const { status, body } = await get('chair', 'kh-none', 'docx');
    expect([status, body.code]).toEqual([404, 'plan-unknown']);
  });
  test('in the interchange form holds its tasks', async () => {
    const { body } = await get('chair', three.planId, 'json');
    expect(body.plan).toMatchObject({ title: 'Ban hành', date: '2026-01-15' });
    expect(body.tasks.map((task: { ref: string; leads: string[] }) => [task.ref, task.leads])).toEqual([
      ['I.1', ['Sở Nội vụ']],
      ['I.2', ['Sở Nội vụ']],
      ['I.3', ['Công an thành phố']],
    ]);
  });
  test.each([
    ['docx', /wordprocessingml/, /^PK/],
    ['xlsx', /spreadsheetml/, /^PK/],
    ['txt', /^text\/plain/, /KẾ HOẠCH\nBan hành[^]*1\. Việc I\.1\n- Đơn vị chủ trì: Sở Nội vụ\./],
  ])('as %s is a download with its name', async (format, type, content) => {
    const { status, headers, body } = await get('desk', three.planId, format);
    expect([status, headers['content-type'], body]).toEqual([
      200,
      expect.stringMatching(type),
      expect.stringMatching(content),
    ]);
    expect(headers['content-disposition']).toMatch(
      new RegExp(`^attachment; filename="Ke hoach Ban hanh\\.${format}"; filename\\*=UTF-8''K%E1%BA%BF`),
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
  test.each(['pdf', '', 'docx&format=xlsx'])(
    'in a form that is not written (%s) is refused',
    async (format) => {
      expect((await get('chair', three.planId, format)).status).toBe(422);
    },
  );
});
