import { z } from 'zod';
import type { ClockSpec, FailPoint } from './dondoc-config.js';

const digits = z.string().regex(/^\d{1,9}$/);
const hasProtocol = (...allowed: string[]) =>
  z.string().refine((text) => URL.canParse(text) && allowed.includes(new URL(text).protocol));

export const wholeNumber = (min: number, max: number) =>
  digits.transform(Number).pipe(z.number().min(min).max(max));
export const port = wholeNumber(1, 65_535);
export const postgresUrl = hasProtocol('postgres:', 'postgresql:');
export const smtpUrl = hasProtocol('smtp:', 'smtps:');
export const webUrl = hasProtocol('http:', 'https:');
export const text = z.string().trim().min(1);
export const hostAndPort = z
  .string()
  .regex(/^[^\s:/]+:\d{1,5}$/)
  .refine((value) => port.safeParse(value.split(':')[1]).success);
export const namespace = z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}$/);
export const flag = z
  .enum(['true', 'false', '1', '0', 'yes', 'no'])
  .transform((value) => ['true', '1', 'yes'].includes(value));

export const clockSpec = z
  .string()
  .regex(/^(real|stepped|scaled:\d{1,9}(\.\d{1,6})?)$/)
  .transform((value): ClockSpec => {
    if (value === 'real' || value === 'stepped') return { kind: value };
    return { kind: 'scaled', factor: Number(value.slice('scaled:'.length)) };
  })
  .refine((spec) => spec.kind !== 'scaled' || spec.factor > 0);

const failPoint = (value: string): FailPoint => {
  const colon = value.lastIndexOf(':');
  return { point: value.slice(0, colon), nth: Number(value.slice(colon + 1)) };
};
export const failPoints = z
  .string()
  .regex(/^[a-z0-9-]+:[1-9]\d*(,[a-z0-9-]+:[1-9]\d*)*$/)
  .transform((value) => value.split(',').map(failPoint));
