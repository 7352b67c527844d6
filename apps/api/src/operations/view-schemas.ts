import { readFileSync } from 'node:fs';
import type { OpenAPIObject } from '@nestjs/swagger';

/** Drawn from the types of @dondoc/contracts by scripts/write-openapi.mjs; a test says when they have drifted. */
export const viewSchemas = JSON.parse(
  readFileSync(new URL('./view-schemas.json', import.meta.url), 'utf8'),
) as NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
