// Staff are not measured: nothing that the API answers is a figure of a person. Read from the API's own description, so
// that whatever is added to it is looked at.

import { expect, test } from 'vitest';
import { z } from 'zod';
import { documentOf } from '../../support/api-document.ts';
import { startDesk } from '../../support/front-desk.ts';

type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly prefixItems?: readonly Schema[];
};

const Tags = z.array(z.string()).default([]);

/** How a member of the staff may be called in an answer. */
const staff = /^(by|who|person|people|clerk|staff|employee|worker|user|colleague|agentName)(s|Id|Name)?$/i;

/** All objects in the answers of an operation, with their properties resolved. */
function objectsIn(document: Record<string, unknown>, answers: readonly Schema[]): Map<string, Schema>[] {
  const found: Map<string, Schema>[] = [];
  const seen = new Set<Schema>();
  const visit = (one: Schema): void => {
    const schema = resolved(document, one);
    if (seen.has(schema)) return;
    seen.add(schema);
    const properties = Object.entries(schema.properties ?? {});
    if (properties.length > 0) {
      found.push(new Map(properties.map(([name, value]) => [name, resolved(document, value)])));
    }
    const { items, additionalProperties, anyOf = [], oneOf = [], allOf = [], prefixItems = [] } = schema;
    const below = [...properties.map(([, value]) => value), ...anyOf, ...oneOf, ...allOf, ...prefixItems];
    if (items) below.push(items);
    if (typeof additionalProperties === 'object') below.push(additionalProperties);
    for (const next of below) visit(next);
  };
  for (const answer of answers) visit(answer);
  return found;
}

function resolved(document: Record<string, unknown>, schema: Schema): Schema {
  let now = schema;
  while (now.$ref !== undefined) {
    const path = now.$ref.slice(2).split('/');
    now = path.reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], document) as Schema;
  }
  return now;
}

function isNumber(schema: Schema): boolean {
  const types = [schema.type ?? []].flat();
  return types.some((type) => type === 'integer' || type === 'number') || (schema.anyOf ?? []).some(isNumber);
}

async function answersByOperation() {
  const { text, operations } = await documentOf(await startDesk());
  return [...operations].map(([name, operation]) => {
    const answers = Object.entries(operation.responses)
      .filter(([status]) => status.startsWith('2'))
      .flatMap(([, { content = {} }]) => Object.values(content).map(({ schema }) => schema as Schema));
    const asked = operation.parameters.map((parameter) => parameter.name);
    return { name, tags: Tags.parse(operation.tags), asked, objects: objectsIn(text, answers) };
  });
}

test('P6 whoever stands in an answer stands there with times and versions alone, never with a figure', async () => {
  const operations = await answersByOperation();
  const tellers = operations.filter(({ objects }) =>
    objects.some((object) => [...object.keys()].some((name) => staff.test(name))),
  );
  // Who changed the office or entered calls, and the journal of what happened. Nothing else says who.
  expect(tellers.map(({ name }) => name).sort()).toEqual([
    'GET /office/changes',
    'GET /phone-calls/{year}',
    'GET /sites/{site}/events',
    'PUT /phone-calls/{year}',
  ]);
  for (const { name, objects } of tellers) {
    for (const object of objects.filter((one) => [...one.keys()].some((key) => staff.test(key)))) {
      const numbers = [...object].filter(([, schema]) => isNumber(schema)).map(([key]) => key);
      expect(['at', 'version', 'before'], `${name}: ${[...object.keys()]}`).toEqual(
        expect.arrayContaining(numbers),
      );
    }
  }
});

test('P6 people and their sign-ins are told without any figure', async () => {
  const operations = await answersByOperation();
  const told = operations.filter(({ name }) => /\/people|\/session/.test(name));
  expect(told.length).toBeGreaterThan(4);
  const numbers = told.flatMap(({ objects }) =>
    objects.flatMap((object) => [...object].filter(([, schema]) => isNumber(schema)).map(([key]) => key)),
  );
  expect([...new Set(numbers)].sort()).toEqual(['begun', 'expires', 'seen']);
});

test('P6 figures are neither of a person nor of a counter, and can’t be asked for by one', async () => {
  const figures = (await answersByOperation()).filter(({ tags }) => tags.includes('figures'));
  expect(figures.map(({ name }) => name)).toContain('GET /figures');
  for (const { name, asked, objects: all } of figures) {
    // That a counter opened or closed is told of the day under way, without a figure beside it.
    const opened = all.filter((object) => [...object.keys()].sort().join() === 'counter,is');
    expect(opened).toHaveLength(name === 'GET /figures/days/{site}/{date}' ? 1 : 0);
    expect(opened.flatMap((object) => [...object.values()]).filter(isNumber)).toEqual([]);
    const objects = all.filter((object) => !opened.includes(object));
    const names = [...asked, ...objects.flatMap((object) => [...object.keys()])];
    const told = names.filter((one) => /counter/i.test(one) || (staff.test(one) && one !== 'by'));
    // How many were open, not which.
    expect(told.filter((one) => one !== 'openCounters')).toEqual([]);
    if (!name.endsWith('/phone-calls/{year}')) expect(names).not.toContain('by');
  }
});
