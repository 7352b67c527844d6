import { whenCalled, type AddCommand } from './command.js';

export const addOrganisationCommand: AddCommand = (program) => {
  const organisation = program
    .command('organisation')
    .description('tổ chức: đơn vị, cán bộ, chức vụ · the organisation: units, people, offices');
  organisation
    .command('import')
    .description(
      'đăng ký hoặc cập nhật tổ chức từ tệp JSON; chạy lại không thay đổi gì · register or update it from a JSON file; again changes nothing',
    )
    .argument('<file>', 'tổ chức (JSON), - là stdin · the organisation, as in docs/deployment.md; - is stdin')
    .option('--json', 'kết quả bằng JSON trên stdout · the answer as JSON on stdout')
    .action(
      whenCalled(async () => (await import('../registers/import-organisation.js')).importOrganisationFile),
    );
};
