import { ConfigError, type Environment } from '@dondoc/config';
import { loadStartConfig } from '../embedded/start-config.js';
import type { Finding } from './finding.js';

/** Whether every DONDOC_ variable is known and readable. */
export function checkSettings(env: Environment): Finding {
  try {
    loadStartConfig(env);
    return { name: 'settings', status: 'ok', vi: 'các thiết lập hợp lệ', en: 'the settings are valid' };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const list = (lang: 'vi' | 'en') =>
      error.faults.map((fault) => `${fault.name} ${fault[lang]}`).join('; ');
    return {
      name: 'settings',
      status: 'missing',
      vi: 'có thiết lập sai',
      en: 'some settings are wrong',
      fix: { vi: list('vi'), en: list('en') },
    };
  }
}
