import { describe, expect, it } from '@jest/globals';
import { TextHealth } from './text-health.js';

const checked = (...lines: string[]) => {
  const health = new TextHealth();
  lines.forEach((line) => health.add(line));
  return () => health.check();
};

describe('the letters of a PDF', () => {
  it('are nonsense where a shifted font gives letters of other scripts, whatever else it gives', () =>
    expect(checked('Sӣ XyҰ dөng quyӃt ÿӏnh kiӇm tra vLӋc', 'chҩp hành pháp OXұt trên ÿӏa bàn tӍnh')).toThrow(
      expect.objectContaining({ code: 'plan-file-garbled' }),
    ));
  it('may hold a Greek letter of a formula', () =>
    expect(
      checked('Hệ số α của công thức do Sở Xây dựng chủ trì rà soát trong quý II năm 2026.'),
    ).not.toThrow());
});
