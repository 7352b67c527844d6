import { randomBytes } from 'node:crypto';
import {
  deskOf,
  headOf,
  headOfCommittee,
  lastInstant,
  SessionRegister,
  type RehearsalSetting,
} from '@dondoc/application';
import { setSteppedClock } from '@dondoc/config';
import type { Progress } from '../embedded/progress.js';
import type { RehearsalServers } from './rehearsal-servers.js';

/** Lets somebody sign in and look, late on the last day, as the summary counts: three logins with one password made for this rehearsal. */
export async function keepOpen(
  { organisation, to }: RehearsalSetting,
  servers: RehearsalServers,
  progress: Progress,
): Promise<void> {
  if (servers.config.clock.kind === 'stepped') await setSteppedClock(servers.pool, lastInstant(to));
  const sessions = new SessionRegister(servers.pool, servers.config.sessionHours);
  const password = randomBytes(6).toString('base64url');
  const { standingAgencyUnitId, committeeUnitId } = organisation.steering;
  const department = organisation.units.find((u) => u.kind === 'department')?.unitId ?? standingAgencyUnitId;
  const logins = [
    ['truong-ban', 'Trưởng Ban Chỉ đạo', headOfCommittee(organisation).personId],
    ['thuong-truc', 'Cơ quan thường trực', deskOf(organisation, standingAgencyUnitId).personId],
    ['don-vi', 'Người đứng đầu một đơn vị', headOf(department).personId],
    ['thanh-tra', 'Thanh tra', `p-${committeeUnitId}-inspector`],
  ] as const;
  for (const [login, , personId] of logins) await sessions.setPassword(login, personId, password);
  progress.say(
    `Xem cuộc diễn tập tại ${servers.baseUrl} · look at it there (mật khẩu · password: ${password})`,
  );
  for (const [login, title] of logins) progress.say(`  ${login.padEnd(12)} ${title}`);
  if (servers.temporal.uiUrl) progress.say(`  Temporal: ${servers.temporal.uiUrl}`);
  progress.say('Nhấn Ctrl-C để kết thúc và xóa. · Ctrl-C ends and removes it.');
}
