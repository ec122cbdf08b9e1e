import { describe, expect, it } from 'vitest';
import { aCatalogue, aPublicEpisode } from '../testing/catalogue.ts';
import { catalogueOf } from './edition.ts';

describe('catalogueOf', () => {
  it('refuses an episode with the leave of another', () => {
    const { show, showGuid, showCover, episodes } = aCatalogue({ count: 2 });
    const told = { show, showGuid, showCover, withdrawals: undefined };
    const inputs = { ...told, episodes: episodes.map(({ episode }) => episode) };
    const lent = [...episodes].reverse();
    expect(catalogueOf({ ...inputs, leaves: [...episodes] }).episodes).toHaveLength(2);
    expect(() => catalogueOf({ ...inputs, leaves: lent })).toThrow(/expected the leave of/);
    expect(() => catalogueOf({ ...inputs, leaves: [aPublicEpisode()].slice(1) })).toThrow(/got none/);
  });
});
