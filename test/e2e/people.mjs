// The sample's people, by the logins and the password that a first start prints.

export const logins = {
  head: 'truong.noivu',
  standingAgency: 'thuongtruc',
  headOfCommittee: 'truongban',
  inspector: 'thanhtra',
};

export function passwordIn(output) {
  const found = new RegExp(`^\\s*${logins.standingAgency}\\s+(\\S+)`, 'm').exec(output)?.[1];
  if (!found) throw new Error(`no password in what the start printed:\n${output}`);
  return found;
}

export async function signIn(page, login, password) {
  await page.goto('/');
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}
