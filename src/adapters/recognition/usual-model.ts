const REVISION = '2bda32ec70b097a55adaa07d9a7173915b43cc78';

/** The model that is installed when no other is named: French among 25 languages, with punctuation (CC BY 4.0). */
export const USUAL_MODEL = {
  name: 'Parakeet TDT 0.6B v3 (NVIDIA, CC BY 4.0)',
  address: `https://huggingface.co/csukuangfj/sherpa-onnx-nemo-parakeet-tdt-0.6b-v3-int8/resolve/${REVISION}/`,
  bytes: 670_478_772,
  /** SHA-256 of each file at that revision. */
  sums: new Map([
    ['encoder.int8.onnx', 'acfc2b4456377e15d04f0243af540b7fe7c992f8d898d751cf134c3a55fd2247'],
    ['decoder.int8.onnx', '179e50c43d1a9de79c8a24149a2f9bac6eb5981823f2a2ed88d655b24248db4e'],
    ['joiner.int8.onnx', '3164c13fc2821009440d20fcb5fdc78bff28b4db2f8d0f0b329101719c0948b3'],
    ['tokens.txt', 'd58544679ea4bc6ac563d1f545eb7d474bd6cfa467f0a6e2c1dc1c7d37e3c35d'],
  ]) as ReadonlyMap<string, string>,
} as const;

/** Reads a `SHA256SUMS` file as `sha256sum` writes it: file name → digest in lower case. */
export function parseSums(text: string): Map<string, string> {
  const sums = new Map<string, string>();
  for (const line of text.split(/\r?\n/u)) {
    const [, sum, name] = /^([0-9a-f]{64})[ \t]+\*?(?:\.\/)?(\S+)\s*$/iu.exec(line) ?? [];
    if (sum !== undefined && name !== undefined) sums.set(name, sum.toLowerCase());
  }
  return sums;
}
