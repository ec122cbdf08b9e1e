const RATE_HZ = 8000;

/** A quiet tone as a WAV file (8 kHz, 8 bits, mono), for players in tests. */
export function toneWav(seconds: number): Buffer {
  const samples = Buffer.from(
    Uint8Array.from(
      { length: seconds * RATE_HZ },
      (_, i) => 128 + 8 * Math.sin((i * 2 * Math.PI * 220) / RATE_HZ),
    ),
  );
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE_HZ, 24);
  header.writeUInt32LE(RATE_HZ, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}
