// Our sources import './x.js' and '@dondoc/x'; in tests both mean the TypeScript source, never a stale build.
const { existsSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');

const root = dirname(__dirname);
const homes = ['libs', 'apps', '.'];

module.exports = (request, options) => {
  const own = /^@dondoc\/([a-z-]+)$/.exec(request);
  if (own) {
    for (const home of homes) {
      const file = join(root, home, own[1], 'src', 'index.ts');
      if (existsSync(file)) return file;
    }
  }
  if (request.startsWith('.') && request.endsWith('.js') && !options.basedir.includes('node_modules')) {
    const file = resolve(options.basedir, request.replace(/\.js$/, '.ts'));
    if (existsSync(file)) return file;
  }
  return options.defaultResolver(request, options);
};
