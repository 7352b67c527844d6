import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Caller } from '@dondoc/application';
import { readInterchange } from '@dondoc/plan-import';
import { UnsupportedMediaTypeException, applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { OptionalText } from '../http/fields.js';
import type { PlanReadings, ReadFile } from './plan-readings.service.js';

export class FileQuery {
  /** Name of the file, as sentences about it call it. */
  @OptionalText(200) name?: string;
}

/** The raw body is the file, 20 MB at most. */
export const TakesFile = () =>
  applyDecorators(
    ApiConsumes('application/octet-stream'),
    ApiBody({ required: true, schema: { type: 'string', format: 'binary' } }),
  );

/** A name to show, never a path. */
const shown = (name: string | undefined): string | undefined =>
  name?.replace(/[\p{Cc}\p{Cf}\p{Cs}/\\]/gu, '_') || undefined;

/** The plan in an uploaded file. @throws UnsupportedMediaTypeException where something else was sent, and as `PlanReadings` */
export async function readUploaded(
  readings: PlanReadings,
  caller: Caller,
  { body }: FastifyRequest,
  { name }: FileQuery,
  gone: AbortSignal,
): Promise<ReadFile> {
  if (!(body instanceof Readable)) throw new UnsupportedMediaTypeException();
  return readings.read(caller, body, { name: shown(name), gone });
}

/** A plan that is at hand in the interchange form. @throws PlanReadError */
export function readSent(document: object): ReadFile {
  const json = JSON.stringify(document);
  return { document: readInterchange(json), sha256: createHash('sha256').update(json).digest('hex') };
}
