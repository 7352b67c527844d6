import type { AccountRecord } from '@dondoc/application';
import { ROLE_WORDS } from '@dondoc/contracts';

/** The accounts as a table: login, state, person, offices. */
export function accountLines(accounts: readonly AccountRecord[]): string {
  if (accounts.length === 0) return 'Chưa có tài khoản nào. · There is no account yet.\n';
  const width = Math.max(...accounts.map(({ login }) => login.length));
  const lines = accounts.map(({ login, active, personId, name, offices }) => {
    const state = active ? 'đang dùng · active  ' : 'đã khóa · disabled ';
    const held = offices.map(({ role, unitId }) => `${ROLE_WORDS[role].vi} @ ${unitId}`).join(', ');
    return `${login.padEnd(width)}  ${state}  ${name} (${personId})  ${held || '(không giữ chức vụ · no office)'}`;
  });
  return `${lines.join('\n')}\n`;
}

/** What should be known before the person tries to sign in. */
export function warningsFor({ active, offices, personId }: AccountRecord): string {
  const locked = active
    ? ''
    : `Lưu ý: người ${personId} đang bị khóa nên chưa đăng nhập được. · Note: ${personId} is disabled and cannot sign in.\n`;
  const idle =
    offices.length > 0
      ? ''
      : `Lưu ý: hôm nay người ${personId} không giữ chức vụ nào nên chưa đăng nhập được. · Note: ${personId} holds no office today and cannot sign in.\n`;
  return locked + idle;
}
