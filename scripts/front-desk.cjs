// The front desk as it is built for use: the server and its packages as a few files (scripts/bundle.mjs), beside each what
// V8 made of it once. So a start neither looks for a thousand modules nor compiles them. What another version of Node made
// is refused by V8 and compiled anew.

const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, resolve } = require('node:path');
const { Script } = require('node:vm');

const built = resolve(__dirname, '../build/front-desk');
const loaded = new Map();

function load(file) {
  const known = loaded.get(file);
  if (known) return known.module.exports;
  const source = `(function (exports, require, module, __filename, __dirname) { ${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(source, { filename: file, cachedData: compiledBefore(file) });
  const module = { exports: {} };
  loaded.set(file, { module, script });
  const requirePackage = createRequire(file);
  const requireHere = (id) => (id.startsWith('.') ? load(resolve(dirname(file), id)) : requirePackage(id));
  const own = Object.assign(requireHere, { resolve: requirePackage.resolve });
  script.runInThisContext()(module.exports, own, module, file, dirname(file));
  return module.exports;
}

function compiledBefore(file) {
  try {
    return readFileSync(`${file}.compiled`);
  } catch {
    return undefined;
  }
}

/** Of all that this process has run. */
function keepCompiled() {
  for (const [file, { script }] of loaded) writeFileSync(`${file}.compiled`, script.createCachedData());
}

load(resolve(built, 'main.cjs'));

module.exports = { keepCompiled };
