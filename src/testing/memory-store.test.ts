import { describe } from 'vitest';
import { createMemoryStore } from './memory-store.ts';
import { itKeepsTheStoreContract } from './store-contract.ts';

describe('the memory store', () => {
  itKeepsTheStoreContract(async () => createMemoryStore());
});
