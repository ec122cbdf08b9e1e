import { truncate } from 'node:fs/promises';
import { type FileSystem, realFileSystem } from '../adapters/disk/file-system.ts';

export type Fault = {
  /** Number of the call that goes wrong, from 0; a failed write or copy leaves half of its bytes. */
  readonly at: number;
  /** System error code, such as `ENOSPC`. */
  readonly code: string;
  /** Whether every later call fails as well, as after a kill. */
  readonly forGood: boolean;
};

/** The real file system, counting calls, until one of them fails. */
export function faultyFileSystem(fault?: Fault): { readonly fs: FileSystem; readonly calls: () => number } {
  let calls = 0;
  const fails = (): boolean => {
    calls += 1;
    if (fault === undefined) return false;
    return fault.forGood ? calls - 1 >= fault.at : calls - 1 === fault.at;
  };
  const error = () => Object.assign(new Error(`simulated ${fault?.code}`), { code: fault?.code });

  const guarded = <Inputs extends unknown[], Out>(
    call: (...inputs: Inputs) => Promise<Out>,
    half?: (...inputs: Inputs) => Promise<unknown>,
  ) => {
    return async (...inputs: Inputs): Promise<Out> => {
      if (!fails()) return call(...inputs);
      // A process that is dead writes nothing more; one whose disk is full writes what it can.
      if (calls - 1 === fault?.at) await half?.(...inputs);
      throw error();
    };
  };

  const open = guarded(async (...inputs: Parameters<FileSystem['open']>) => {
    const handle = await realFileSystem.open(...inputs);
    const writeFile = handle.writeFile.bind(handle);
    handle.writeFile = guarded(writeFile, (content) => writeFile(firstHalf(content as string | Uint8Array)));
    // No machine stops here: what was written is there without waiting for the disk.
    handle.sync = guarded(async () => undefined);
    return handle;
  });
  const { rename, copyFile, mkdir, rm } = realFileSystem;
  const fs = {
    open,
    rename: guarded(rename),
    mkdir: guarded(mkdir),
    rm: guarded(rm),
    copyFile: guarded(copyFile, async (from, to) => {
      await copyFile(from, to);
      await truncate(String(to), 1);
    }),
  };
  // Wrapping keeps what each call takes and gives, but not its overloads.
  return { fs: fs as FileSystem, calls: () => calls };
}

function firstHalf(content: string | Uint8Array): Uint8Array {
  const bytes = Buffer.from(content);
  return bytes.subarray(0, bytes.length / 2);
}
