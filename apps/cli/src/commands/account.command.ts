import type { Command } from 'commander';
import { whenCalled, type AddCommand } from './command.js';

const load = () => import('../registers/accounts.js');
const LOGIN = 'tên đăng nhập · the login';

const withPassword = (command: Command): Command =>
  command.option(
    '--password-stdin',
    'đọc mật khẩu từ stdin; mặc định dondoc đặt và hiện một lần · read the password from stdin; default: one is made and shown once',
  );

export const addAccountCommand: AddCommand = (program) => {
  const account = program.command('account').description('tài khoản đăng nhập · accounts to sign in with');
  withPassword(account.command('create'))
    .description('tạo tài khoản cho một người đã nhập · make an account for a person who was imported')
    .argument('<login>', LOGIN)
    .requiredOption('--person <id>', 'mã người (personId) · the person’s id')
    .action(whenCalled(async () => (await load()).createAccount));
  withPassword(account.command('password'))
    .description('đặt lại mật khẩu và kết thúc các phiên đang mở · give a new password and end open sessions')
    .argument('<login>', LOGIN)
    .action(whenCalled(async () => (await load()).setAccountPassword));
  account
    .command('disable')
    .description('khóa tài khoản và kết thúc các phiên đang mở · lock an account and end its open sessions')
    .argument('<login>', LOGIN)
    .action(whenCalled(async () => (await load()).disableAccount));
  account
    .command('list')
    .description('các tài khoản và chức vụ đang giữ · the accounts and the offices held today')
    .option('--json', 'JSON trên stdout · JSON on stdout')
    .action(whenCalled(async () => (await load()).listAccounts));
};
