import { describe, expect, test } from '@jest/globals';
import { answerTo, assignTask, by, OB1, personOf, sampleSteering, sampleTask } from '@dondoc/testing';
import { asId, type UnitId } from '../shared/ids.js';
import { confirmerOf } from './task.parties.js';

const unit = (id: string) => asId<UnitId>(id);

describe('who confirms where one unit holds several offices', () => {
  // A ward: its office is the standing agency too.
  const steering = {
    committeeUnitId: unit('ubnd'),
    standingAgencyUnitId: unit('van-phong'),
    officeUnitId: unit('van-phong'),
  };
  const units = ['tu-phap', 'van-phong', 'ubnd'];

  test('the unit that is both standing agency and Office confirms for others, the committee for it', () => {
    const task = sampleTask({ steering });
    expect(units.map((u) => confirmerOf(task, unit(u)))).toEqual(['van-phong', 'ubnd', 'van-phong']);
  });

  test('over all pairs nobody confirms their own', () => {
    const all = [sampleSteering, steering].flatMap((s) =>
      [...new Set([...Object.values(s), unit('tu-phap')])].map((u) => [
        u,
        confirmerOf(sampleTask({ steering: s }), u),
      ]),
    );
    expect(all.filter(([lead, confirmer]) => lead === confirmer)).toEqual([]);
  });

  test('its result is confirmed by the committee and by nobody else', () => {
    const approved = () => {
      const task = assignTask({ units: ['van-phong'], steering, deadline: by('2025-06-30') });
      task.act('2025-03-11', { type: 'Acknowledge', obligationId: OB1 });
      const evidence = [{ document: '7/BC' }];
      task.act('2025-03-12', { type: 'SubmitResult', obligationId: OB1, summary: 'x', evidence });
      task.act('2025-03-12', { type: 'ApproveResult', obligationId: OB1 });
      return task;
    };
    const by1 = (u: string) =>
      answerTo(() => approved().act('2025-03-13', { type: 'ConfirmResult', obligationId: OB1 }, personOf(u)));
    expect(units.map(by1)).toEqual(['not-the-confirming-unit', 'own-result', 'accepted']);
  });
});
