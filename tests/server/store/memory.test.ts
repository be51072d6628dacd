// The store that forgets keeps the contract of stores.

import { openMemoryStore } from '../../../server/store/memory.ts';
import { storeContract } from '../../contracts/store.ts';

storeContract(async () => openMemoryStore());
