import type { Archive } from './archive.js';
import { readXml } from './read-xml.js';

/** A part that another part of the package refers to. */
export interface Relationship {
  id: string;
  /** The last word of its type: `officeDocument`, `styles`, `worksheet`. */
  type: string;
  /** Name of the part in the archive. */
  target: string;
}

/** What a part refers to inside the package; `''` is the package itself. What lies outside is left out. */
export function relationshipsOf(archive: Archive, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const rels = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!archive.has(rels)) return [];
  const found: Relationship[] = [];
  readXml(archive, rels, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || !Id || !Type || !Target || TargetMode === 'External') return;
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: resolved(folder, Target) });
    },
  });
  return found;
}

/** The part of a kind that another part refers to, where it is really there. */
export const relatedPart = (archive: Archive, part: string, type: string): string | undefined =>
  relationshipsOf(archive, part).find((r) => r.type === type && archive.has(r.target))?.target;

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
