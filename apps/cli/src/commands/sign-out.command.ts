import { whenCalled, type AddCommand } from './command.js';

export const addSignOutCommand: AddCommand = (program) => {
  program
    .command('sign-out')
    .description('đăng xuất khỏi máy chủ, xóa phiên giữ trên máy này · end the sessions kept on this machine')
    .option('--login <login>', 'chỉ tên đăng nhập này · of this login only')
    .option('--server <url>', 'chỉ máy chủ này · at this server only')
    .action(whenCalled(async () => (await import('../sessions/sign-out.js')).signOut));
};
