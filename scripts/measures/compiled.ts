type Compiled = typeof import('../../src/adapters/mastering/audio.ts');

/** Sound as people run it (`npm run prepare` first): what reads TypeScript takes time and memory in each thread. */
export const compiledAudio: Compiled['createAudio'] = async (settings) => {
  const compiled = new URL('../../dist/adapters/mastering/audio.js', import.meta.url);
  const { createAudio } = (await import(compiled.href)) as Compiled;
  return createAudio(settings);
};
