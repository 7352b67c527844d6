import { whenCalled, type AddCommand } from './command.js';

const FILE = 'tệp JSON, hoặc - để đọc từ stdin · a JSON file, or - for stdin';
const WHICH = 'tệp JSON hoặc phiên bản đã ban hành · a JSON file or a version that was issued';
const JSON_OUT = 'JSON trên stdout · JSON on stdout';

export const addPolicyCommand: AddCommand = (program) => {
  const policy = program
    .command('policy')
    .description('quy tắc nhắc việc, đôn đốc · rules of reminding and urging');
  policy
    .command('show')
    .description(
      'các bước của một bộ quy tắc; mặc định là bộ có sẵn · the steps of a policy; default: the built-in one',
    )
    .argument('[which]', WHICH)
    .option(
      '--json',
      'bộ quy tắc bằng JSON, để sửa thành bộ của mình · the policy as JSON, to begin one’s own with',
    )
    .action(whenCalled(async () => (await import('../policies/show-policy.js')).showPolicy));
  policy
    .command('check')
    .description(
      'mọi lỗi của một bộ quy tắc trước khi ban hành · every fault of a policy before it is issued',
    )
    .argument('<file>', FILE)
    .option('--json', JSON_OUT)
    .action(whenCalled(async () => (await import('../policies/check-policy-file.js')).checkPolicyFile));
  policy
    .command('compare')
    .description('bộ thứ hai khác bộ thứ nhất ở đâu · where the second differs from the first')
    .argument('<first>', WHICH)
    .argument('<second>', WHICH)
    .option('--json', JSON_OUT)
    .action(whenCalled(async () => (await import('../policies/compare-policies.js')).comparePolicies));
  policy
    .command('issue')
    .description(
      'ban hành một bộ quy tắc; đã ban hành thì không sửa · issue a policy; it never changes afterwards',
    )
    .argument('<file>', FILE)
    .option('--json', JSON_OUT)
    .action(whenCalled(async () => (await import('../policies/issue-policy-file.js')).issuePolicyFile));
};
