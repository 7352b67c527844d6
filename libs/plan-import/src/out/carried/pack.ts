import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { PLAN_NAMESPACE, planPart } from './plan-part.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The day the zip format begins with: a file says nothing of the hour it was made at. */
const NO_TIME = '1980-01-01T00:00:00';

const itemProperties = `${HEADER}<ds:datastoreItem ds:itemID="{6D1F0D0C-6B2B-4B0A-9A51-0D5D0C0A1001}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${PLAN_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`;
const itemRelations = `${HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('rId1', 'customXmlProps', 'itemProps1.xml')}</Relationships>`;
const propertiesType =
  '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>';

/** Adds the plan to an office file as a custom XML part of its main part, and takes the hour of writing out of it. */
export function pack(file: Uint8Array, mainPart: string, json: string): Uint8Array {
  const parts = unzipSync(file);
  const at = mainPart.lastIndexOf('/') + 1;
  const relations = `${mainPart.slice(0, at)}_rels/${mainPart.slice(at)}.rels`;
  const insert = (part: string, before: string, added: string) => {
    const xml = strFromU8(parts[part] ?? new Uint8Array());
    if (!xml.includes(before)) throw new Error(`${part} has no ${before}`);
    parts[part] = strToU8(xml.replace(before, () => added + before));
  };
  insert(relations, '</Relationships>', relationship('rIdPlan', 'customXml', '../customXml/item1.xml'));
  insert('[Content_Types].xml', '</Types>', propertiesType);
  parts['customXml/item1.xml'] = strToU8(planPart(json));
  parts['customXml/itemProps1.xml'] = strToU8(itemProperties);
  parts['customXml/_rels/item1.xml.rels'] = strToU8(itemRelations);
  const core = parts['docProps/core.xml'];
  if (core) parts['docProps/core.xml'] = strToU8(withoutTimes(strFromU8(core)));
  return zipSync(parts as Zippable, { mtime: NO_TIME, level: 6 });
}

const withoutTimes = (core: string): string =>
  core
    .replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/gu, '')
    .replace(/<cp:lastModifiedBy>[^<]*<\/cp:lastModifiedBy>|<dc:creator>[^<]*<\/dc:creator>/gu, '');
