import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { vi } from './vi.js';

export type Lang = 'vi' | 'en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof vi };
  }
}

const remembered = 'dondoc-lang';

const chosen = (): Lang => (localStorage.getItem(remembered) === 'en' ? 'en' : 'vi');

/** Vietnamese is in the first page; English is fetched by who wants it. */
async function load(lang: Lang): Promise<void> {
  if (lang === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en.js');
    i18next.addResourceBundle('en', 'translation', en);
  }
}

export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    resources: { vi: { translation: vi } },
    interpolation: { escapeValue: false },
  });
  await speak(chosen());
}

/** Changes the language of the screens and of what the api answers. */
export async function speak(lang: Lang): Promise<void> {
  await load(lang);
  localStorage.setItem(remembered, lang);
  document.documentElement.lang = lang;
  await i18next.changeLanguage(lang);
}

export const langNow = (): Lang => (i18next.language === 'en' ? 'en' : 'vi');
