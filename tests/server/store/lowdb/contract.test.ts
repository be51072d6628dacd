// The store on the real disk keeps the contract of stores.

import { describe } from 'vitest';
import { openLowdbStore } from '../../../../server/store/lowdb/open.ts';
import { storeContract } from '../../../contracts/store.ts';
import { aFolder } from '../../../support/folder.ts';

describe('contract', () => {
  storeContract(async () => openLowdbStore(await aFolder(), { warn: fail }));
});

function fail(message: string): never {
  throw new Error(`nothing to warn of: ${message}`);
}
