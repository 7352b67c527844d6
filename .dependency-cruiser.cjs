// The layers of the architecture, checked: arrows only point inwards (docs/architecture.md).
const lib = (n) => `^libs/${n}/`;
const none = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });
module.exports = {
  forbidden: [
    none(
      'domain-is-pure',
      { path: lib('domain'), pathNot: 'spec\\.ts$' },
      { pathNot: '^libs/domain/' },
      'libs/domain imports nothing outside itself',
    ),
    none(
      'workflows-are-thin',
      { path: '^workflows/src', pathNot: 'spec\\.ts$' },
      { pathNot: ['^workflows/', '^libs/contracts/', '@temporalio/(workflow|common)'] },
      'a workflow imports contracts and Temporal, nothing else',
    ),
    none(
      'contracts-are-names',
      { path: lib('contracts'), pathNot: 'spec\\.ts$' },
      { pathNot: ['^libs/contracts/', '^libs/domain/'] },
      'contracts may name domain types only',
    ),
    none('libs-know-no-app', { path: '^libs/' }, { path: '^apps/' }),
    none(
      'reader-is-alone',
      { path: lib('plan-import'), pathNot: 'spec\\.ts$' },
      { path: '^libs/(event-store|read-model|application)/' },
    ),
    none(
      'store-is-alone',
      { path: lib('event-store'), pathNot: 'spec\\.ts$' },
      { path: '^libs/(domain|read-model|application|plan-import)/' },
    ),
    none('no-cycles', {}, { circular: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '^apps/web/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'default'] },
  },
};
