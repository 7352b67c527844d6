import { expect, test } from '@jest/globals';
import { asDay, asId, standingOf, type HandOffId, type SilenceRule } from '@dondoc/domain';
import { by, OB1, personOf, printEntry, sampleRules, taskAtWork, type TaskDiary } from '@dondoc/testing';

const officer = personOf('so-tu-phap', 'person-assigned');
const obligationId = OB1;

/** On Monday 17 March 2025 the lead sends a draft for opinion, to be answered by Friday 28 March. */
function askForOpinion(silence: SilenceRule): TaskDiary {
  const task = taskAtWork({ deadline: by('2025-12-31') });
  task.act(
    '2025-03-17 10:00',
    {
      type: 'RequestHandOff',
      obligationId,
      handOffId: asId<HandOffId>('ho-1'),
      toUnitId: personOf('so-noi-vu').unitId,
      content: 'Góp ý dự thảo quy chế',
      due: asDay('2025-03-28'),
      silence,
    },
    officer,
  );
  return task.until('2025-04-04 17:00');
}
const after = (task: TaskDiary) => task.entries.slice(3).map(printEntry);

// rules: m-agreed-silence, e-5
test('where silence was said to mean agreement, nobody is reminded: on the working day after its day the draft counts as agreed and the lead goes on', () => {
  const task = askForOpinion('take-as-agreed');
  expect(after(task)).toEqual([
    '17/03/2025 10:00 HandOffRequested',
    // the 28th is a Friday
    '31/03/2025 08:00 HandOffTaken → person-assigned of so-tu-phap',
  ]);
  expect(standingOf(task.state, sampleRules)).toMatchObject({ ball: ['so-tu-phap'], openHandOffs: 0 });
});

// rules: m-agreed-silence, e-5
test('where nothing was said, silence is no agreement: it is told to the lead, then to the standing agency, and the work waits', () => {
  const task = askForOpinion('escalate');
  expect(after(task)).toEqual([
    '17/03/2025 10:00 HandOffRequested',
    '19/03/2025 08:00 ReminderSent → head-of-unit of so-tu-phap',
    '24/03/2025 08:00 TaskEscalated → standing-agency of cong-an',
  ]);
  expect(standingOf(task.state, sampleRules)).toMatchObject({ ball: ['so-noi-vu'], openHandOffs: 1 });
});
