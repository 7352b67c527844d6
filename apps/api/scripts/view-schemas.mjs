// The views of libs/contracts as JSON Schema: types are the truth, the API's description is drawn from them.
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** All exported interfaces and type aliases of the views by name. */
export function viewSchemas() {
  const config = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config;
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const entry = `${root}libs/contracts/src/views/index.ts`;
  const program = ts.createProgram([entry], options);
  const checker = program.getTypeChecker();
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)));
  const named = exported
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
    .filter((symbol) => symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias))
    .filter((symbol) => !symbol.declarations[0].typeParameters);
  const draw = drawer(checker, new Set(named.map((symbol) => symbol.name)));
  const schemas = named
    .map((symbol) => [
      symbol.name,
      draw(checker.getDeclaredTypeOfSymbol(symbol), symbol.name),
      describe(symbol, checker),
    ])
    .map(([name, schema, description]) => [name, description ? { description, ...schema } : schema]);
  return Object.fromEntries(schemas.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const describe = (symbol, checker) =>
  ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ');

const isView = (symbol) =>
  symbol?.declarations?.[0]?.getSourceFile().fileName.includes('/contracts/src/views/');

function drawer(checker, names) {
  const ref = (name) => ({ $ref: `#/components/schemas/${name}` });
  const union = (type) => {
    const members = type.types.filter((t) => !(t.flags & ts.TypeFlags.Undefined));
    const literals = members.filter((t) => t.isLiteral() || t.flags & ts.TypeFlags.BooleanLiteral);
    const nullable = members.some((t) => t.flags & ts.TypeFlags.Null);
    const rest = members.filter((t) => !literals.includes(t) && !(t.flags & ts.TypeFlags.Null));
    const booleans = literals.filter((t) => t.flags & ts.TypeFlags.BooleanLiteral);
    const values = literals.filter((t) => !booleans.includes(t)).map((t) => t.value);
    const parts = [
      ...(booleans.length === 2
        ? [{ type: 'boolean' }]
        : booleans.map((t) => ({ const: checker.typeToString(t) === 'true' }))),
      ...(values.length > 0 ? [{ type: typeof values[0], enum: values }] : []),
      ...rest.map((t) => draw(t)),
      ...(nullable ? [{ type: 'null' }] : []),
    ];
    return parts.length === 1 ? parts[0] : { anyOf: parts };
  };
  const object = (type) => {
    const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
    if (index) return { type: 'object', additionalProperties: draw(index.type) };
    const properties = checker.getPropertiesOfType(type);
    const required = properties.filter((p) => !(p.flags & ts.SymbolFlags.Optional)).map((p) => p.name);
    const drawn = properties.map((p) => {
      const description = describe(p, checker);
      const schema = draw(checker.getTypeOfSymbol(p));
      return [p.name, description ? { ...schema, description } : schema];
    });
    return {
      type: 'object',
      properties: Object.fromEntries(drawn),
      ...(required.length > 0 ? { required } : {}),
    };
  };
  function draw(type, own) {
    const symbol = type.aliasSymbol ?? type.symbol;
    if (symbol && symbol.name !== own && names.has(symbol.name) && isView(symbol)) return ref(symbol.name);
    if (type.flags & ts.TypeFlags.StringLike && !type.isLiteral()) return { type: 'string' };
    if (type.flags & ts.TypeFlags.NumberLike && !type.isLiteral()) return { type: 'number' };
    if (type.flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
    if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
    if (type.isLiteral()) return { type: typeof type.value, enum: [type.value] };
    if (type.flags & ts.TypeFlags.BooleanLiteral) return { const: checker.typeToString(type) === 'true' };
    if (type.isUnion()) return union(type);
    // A branded id or day: a string with a mark that exists in types alone.
    if (type.isIntersection() && type.types.some((t) => t.flags & ts.TypeFlags.String))
      return { type: 'string' };
    if (checker.isTupleType(type)) {
      const items = checker.getTypeArguments(type);
      return {
        type: 'array',
        prefixItems: items.map((t) => draw(t)),
        minItems: items.length,
        maxItems: items.length,
      };
    }
    if (checker.isArrayType(type)) return { type: 'array', items: draw(checker.getTypeArguments(type)[0]) };
    if (type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return {};
    return object(type);
  }
  return draw;
}

if (process.argv[1] && basename(process.argv[1]) === 'view-schemas.mjs')
  process.stdout.write(`${JSON.stringify(viewSchemas(), null, 2)}\n`);
