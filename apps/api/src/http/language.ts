import type { Language } from '@dondoc/contracts';
import type { FastifyRequest } from 'fastify';

/** The first of Vietnamese and English in Accept-Language; Vietnamese when neither is asked for. */
export function languageOf(request: FastifyRequest): Language {
  const wanted = String(request.headers['accept-language'] ?? '').toLowerCase();
  const first = wanted
    .split(',')
    .map((part) => part.trim().slice(0, 2))
    .find((l) => l === 'vi' || l === 'en');
  return first === 'en' ? 'en' : 'vi';
}
