// Draws the views' schemas and docs/openapi.json anew; run after `npm run build`, then build again.
import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { viewSchemas } from './view-schemas.mjs';

const at = (path) => new URL(path, import.meta.url);
const write = async (url, value) => writeFile(url, await format(JSON.stringify(value), { parser: 'json' }));

const schemas = viewSchemas();
await write(at('../src/operations/view-schemas.json'), schemas);
await write(at('../dist/operations/view-schemas.json'), schemas);
const { describeApi } = await import('../dist/describe-api.js');
await write(at('../../../docs/openapi.json'), await describeApi());
