import type { Archive } from '../archive/archive.js';
import { readXml, type XmlAttributes } from '../archive/read-xml.js';

/** One level of a list as word/numbering.xml defines it. */
export interface ListLevel {
  start: number;
  format: string;
  /** `%1.%2.`: each %n stands for the number of level n (1-based). */
  text: string;
  /** Every number of the label in digits, whatever its own format. */
  legal: boolean;
  /** Restarts after a level above this one (1-based); 0: never; absent: after any level above. */
  restart?: number;
  /** The paragraph style that puts a paragraph on this level. */
  style?: string;
}

interface AbstractList {
  levels: Map<number, ListLevel>;
  /** Defined elsewhere, by the list style of this name. */
  linkedTo?: string;
  definesStyle?: string;
}

/** A list in use: a definition, and what this use changes in it. */
export interface ListInstance {
  abstractId: string;
  levels: Map<number, ListLevel>;
  startOverrides: Map<number, number>;
}

interface Use {
  abstractId: string;
  changed: Map<number, ListLevel>;
  startOverrides: Map<number, number>;
}

/** The lists of a document by their numId. */
export function listsOf(archive: Archive, part: string | undefined): Map<string, ListInstance> {
  const definitions = new Map<string, AbstractList>();
  const uses = new Map<string, Use>();
  if (part !== undefined) readXml(archive, part, new NumberingReader(definitions, uses));
  const lists = new Map<string, ListInstance>();
  for (const [numId, use] of uses) {
    const { id, levels } = definitionOf(definitions, use.abstractId);
    const { startOverrides } = use;
    lists.set(numId, { abstractId: id, levels: new Map([...levels, ...use.changed]), startOverrides });
  }
  return lists;
}

function definitionOf(definitions: Map<string, AbstractList>, id: string) {
  const own = definitions.get(id);
  if (own?.linkedTo === undefined) return { id, levels: own?.levels ?? new Map<number, ListLevel>() };
  for (const [at, { definesStyle, levels }] of definitions)
    if (definesStyle === own.linkedTo) return { id: at, levels };
  return { id, levels: own.levels };
}

const val = (attributes: XmlAttributes): string => attributes['w:val'] ?? '';
const isOn = (attributes: XmlAttributes): boolean => !['0', 'false', 'off'].includes(val(attributes));

class NumberingReader {
  private definition: AbstractList | undefined;
  private use: Use | undefined;
  private level: ListLevel | undefined;
  private override = 0;
  /** mc:AlternateContent offers a format of Word 2010 and one for older readers: the first is taken. */
  private fallback = 0;

  constructor(
    private readonly definitions: Map<string, AbstractList>,
    private readonly uses: Map<string, Use>,
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'mc:Fallback') this.fallback += 1;
    if (this.fallback > 0) return;
    if (name === 'w:abstractNum') {
      this.definition = { levels: new Map() };
      this.definitions.set(attributes['w:abstractNumId'] ?? '', this.definition);
    } else if (name === 'w:num') {
      this.use = { abstractId: '', changed: new Map(), startOverrides: new Map() };
      this.uses.set(attributes['w:numId'] ?? '', this.use);
    } else if (name === 'w:lvl') this.openLevel(Number(attributes['w:ilvl'] ?? this.override));
    else this.list(name, attributes);
  }

  close(name: string): void {
    if (name === 'mc:Fallback') this.fallback -= 1;
    else if (name === 'w:lvl') this.level = undefined;
    else if (name === 'w:abstractNum') this.definition = undefined;
    else if (name === 'w:num') this.use = undefined;
  }

  private openLevel(ilvl: number): void {
    this.level = { start: 0, format: 'decimal', text: '', legal: false };
    (this.definition?.levels ?? this.use?.changed)?.set(ilvl, this.level);
  }

  private list(name: string, attributes: XmlAttributes): void {
    if (this.level) property(this.level, name, attributes);
    else if (this.definition && name === 'w:numStyleLink') this.definition.linkedTo = val(attributes);
    else if (this.definition && name === 'w:styleLink') this.definition.definesStyle = val(attributes);
    else if (this.use && name === 'w:abstractNumId') this.use.abstractId = val(attributes);
    else if (name === 'w:lvlOverride') this.override = Number(attributes['w:ilvl'] ?? 0);
    else if (name === 'w:startOverride') this.use?.startOverrides.set(this.override, Number(val(attributes)));
  }
}

function property(level: ListLevel, name: string, attributes: XmlAttributes): void {
  if (name === 'w:start') level.start = Number(val(attributes)) || 0;
  else if (name === 'w:numFmt') level.format = formatOf(attributes);
  else if (name === 'w:lvlText') level.text = val(attributes);
  else if (name === 'w:isLgl') level.legal = isOn(attributes);
  else if (name === 'w:lvlRestart') level.restart = Number(val(attributes)) || 0;
  else if (name === 'w:pStyle') level.style = val(attributes);
}

/** `custom` gives an example instead of a name: "01, 02, 03, …". */
function formatOf(attributes: XmlAttributes): string {
  const format = val(attributes);
  if (format !== 'custom') return format;
  return /^01,/u.test(attributes['w:format'] ?? '') ? 'decimalZero' : 'decimal';
}
