import { describe, expect, test } from '@jest/globals';
import { hideSecret, loadConfig, printConfig } from './index.js';

describe('printConfig', () => {
  const printed = printConfig(
    loadConfig({
      DONDOC_DATABASE_URL: 'postgres://dondoc:hunter2@db:5432/dondoc?sslpassword=hunter3',
      DONDOC_SMTP_URL: 'smtp://mailer:hunter4@mail:25',
      DONDOC_TEMPORAL_UI_URL: 'http://ops:hunter5@temporal:8233',
      DONDOC_CLOCK: 'scaled:60',
      DONDOC_FAIL: 'before-append:2',
    }),
  );

  test('shows every setting by its variable name, as it would be written', () => {
    expect(printed).toMatchObject({
      DONDOC_HTTP_PORT: '3600',
      DONDOC_CLOCK: 'scaled:60',
      DONDOC_REHEARSAL: 'true',
      DONDOC_FAIL: 'before-append:2',
      DONDOC_WEB_DIRECTORY: '',
    });
  });

  test('no password is shown, wherever in an address it stands', () => {
    expect(printed['DONDOC_DATABASE_URL']).toBe('postgres://dondoc:***@db:5432/dondoc?sslpassword=***');
    expect(JSON.stringify(printed)).not.toContain('hunter');
  });

  test('a secret that is not an address is hidden whole', () => {
    expect(hideSecret('not an address')).toBe('***');
  });
});
