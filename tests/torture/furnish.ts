// A data folder made ready before its server starts for the first time: people, keys of devices, a survey with tokens.

import { writeFile } from 'node:fs/promises';
import type { SurveyPlan } from '../../core/ballot/survey.ts';
import { isRefusal } from '../../core/day/context.ts';
import { exampleOffice } from '../../core/office/example.ts';
import type { KeyRole } from '../../core/roles.ts';
import { Voting } from '../../server/ballots/voting.ts';
import { Keys } from '../../server/people/keys.ts';
import { hashPassword } from '../../server/people/passwords.ts';
import { People } from '../../server/people/people.ts';
import { openSecrets } from '../../server/secrets.ts';
import { openLowdbStore } from '../../server/store/lowdb/open.ts';
import { anOffice, inForce } from '../support/office.ts';

export const password = 'syv gule cykler';
export const clerks = ['anna', 'bent', 'carla', 'dorte', 'erik'] as const;
export const head = 'gerda';
export const sites = ['raadhus', 'bov'] as const;
export type SiteId = (typeof sites)[number];

/** A week before the survey ends there is still time for many days. */
const plan: SurveyPlan = {
  name: 'Tilfredshed',
  site: 'all',
  first: '2026-01-05',
  last: '2026-12-31',
  byArea: false,
  boxesAt: [],
};
export const firstDay = '2026-03-02';
export const survey = 'tilfredshed';

export type Furnished = {
  readonly keys: ReadonlyMap<KeyRole, string>;
  /** Codes of tokens that nobody has used. */
  readonly tokens: string[];
};

export async function furnish(dataDir: string, officeFile: string, tokens: number): Promise<Furnished> {
  await writeFile(officeFile, JSON.stringify(exampleOffice));
  const store = await openLowdbStore(dataDir, { warn: () => {} });
  try {
    const secrets = await openSecrets(store);
    const hash = await hashPassword(password);
    await new People(store).begin(
      [...clerks, head, 'hans'].map((name) => ({
        id: name,
        name,
        role: name === head ? 'supervisor' : name === 'hans' ? 'administrator' : 'clerk',
        sites: 'all',
        password: hash,
        mustChange: false,
      })),
    );
    const keys = new Keys(store, secrets.keys);
    const made = new Map<KeyRole, string>();
    for (const role of ['kiosk', 'display', 'vote', 'integration'] as const) {
      made.set(role, (await keys.make({ name: role, role }, `${role}-1`, 0)).token);
    }
    const voting = new Voting({
      configuration: inForce(anOffice()),
      store,
      secret: secrets.tokens,
      clock: Date.now,
      today: () => firstDay,
    });
    await voting.start();
    const planned = await voting.plan(plan, survey);
    if (isRefusal(planned)) throw new Error(planned.refused);
    const minted = sites.map((site) =>
      voting.survey(survey)?.box.mint(tokens / sites.length, site, undefined),
    );
    return { keys: made, tokens: (await Promise.all(minted)).flatMap((codes) => codes ?? []) };
  } finally {
    await store.close();
  }
}
