/** What reading one file may cost; beyond it the reading process is killed. */
export interface ReadLimits {
  /** Bytes of the file. */
  bytes: number;
  milliseconds: number;
  /** Of memory the reading process holds, buffers outside the JavaScript heap included where the system can tell. */
  megabytes: number;
}

export const readLimits: ReadLimits = { bytes: 20 * 1024 * 1024, milliseconds: 60_000, megabytes: 512 };
