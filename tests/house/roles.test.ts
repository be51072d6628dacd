// docs/roles.md is the table of core/roles.ts, written for people. `npx vitest run -u tests/house/roles.test.ts` writes it.

import { expect, test } from 'vitest';
import { actionRoles, commandRoles, type Role, roles } from '../../core/roles.ts';

const intro = `# What each role may do

One table for sockets and REST ([R1](spec.md#people-and-roles)), made from \`core/roles.ts\`. A kiosk, display, vote station,
agent and integration have a key; a citizen has a ticket's page on a phone, and asks about that ticket alone; clerks,
supervisors and administrators sign in. People who work at some sites only do so there alone (R2).
Signing in, checking a token, voting and the description of the API are open to everybody. What nobody may, the server
does by itself.
`;

test('R1 docs/roles.md is what the code says', async () => {
  const text = [
    intro,
    '## Commands\n',
    table(commandRoles),
    '\n## Everything else\n',
    table(actionRoles),
    '',
  ];
  await expect(text.join('\n')).toMatchFileSnapshot('../../docs/roles.md');
});

/** Padded as the formatter would. */
function table(rows: Readonly<Record<string, readonly Role[]>>): string {
  const first = Math.max(...Object.keys(rows).map((name) => name.length + 2));
  const line = (name: string, cell: (role: Role) => string) =>
    `| ${name.padEnd(first)} | ${roles.map(cell).join(' | ')} |`;
  const lines = Object.entries(rows).map(([name, may]) =>
    line(`\`${name}\``, (role) => centred(may.includes(role) ? '✓' : '', role.length)),
  );
  const rule = line('-'.repeat(first), (role) => `:${'-'.repeat(role.length - 2)}:`);
  return [line('', (role) => role), rule, ...lines].join('\n');
}

function centred(text: string, width: number): string {
  const before = Math.floor((width - text.length) / 2);
  return text === '' ? ' '.repeat(width) : (' '.repeat(before) + text).padEnd(width);
}
