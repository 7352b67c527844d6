import { asId, foldText, type Unit, type UnitId } from '@dondoc/domain';
import type { PlanLevel } from './plan-level.js';
import { kindOf } from './unit-kind.js';
import { bestName, keyOfName } from './unit-name.js';

/** Readable and stable: the first letters of the name's words, without marks ("Sở Khoa học và Công nghệ" → "so-khoa-hoc-va-cong-nghe"). */
export const unitIdOf = (name: string): UnitId => asId(foldText(name).replace(/ /g, '-').slice(0, 60));

/** How the plan prints one body. */
interface Body {
  readonly names: string[];
  /** Other words for it: "các đơn vị chức năng Bộ Y tế", "Thường trực Ban Chỉ đạo". */
  readonly aliases: Set<string>;
}

/** The bodies a plan names, each once however it is spelt. */
export class BodyRegister {
  private readonly bodies = new Map<string, Body>();

  constructor(readonly level: PlanLevel) {}

  add(name: string, printed: string = name): string {
    const key = keyOfName(name, this.level);
    const body = this.bodies.get(key) ?? { names: [], aliases: new Set<string>() };
    this.bodies.set(key, body);
    body.names.push(name);
    body.aliases.add(name).add(printed);
    return key;
  }

  /** The name becomes another word for a body that is there. */
  alias(key: string, printed: string): void {
    this.bodies.get(key)?.aliases.add(printed);
  }

  has(key: string): boolean {
    return this.bodies.has(key);
  }

  find(kind: Unit['kind']): string | undefined {
    return [...this.bodies].find(([key, { names }]) => kindOf(names[0] ?? '', key, this.level) === kind)?.[0];
  }

  units(): Map<string, Unit> {
    const ids = new Set<string>();
    return new Map([...this.bodies].map(([key, body]) => [key, this.unitOf(key, body, ids)]));
  }

  private unitOf(key: string, { names, aliases }: Body, taken: Set<string>): Unit {
    const name = bestName(names, this.level);
    const unitId = freeId(unitIdOf(name), taken);
    const others = [...aliases].filter((alias) => alias !== name);
    const kind = kindOf(name, key, this.level);
    return { unitId, name, kind, ...(others.length > 0 ? { aliases: others } : {}) };
  }
}

/** Two long names may begin alike. */
function freeId(wanted: UnitId, taken: Set<string>): UnitId {
  let id = wanted;
  for (let n = 2; taken.has(id); n += 1) id = asId(`${wanted.slice(0, 56)}-${n}`);
  taken.add(id);
  return id;
}
