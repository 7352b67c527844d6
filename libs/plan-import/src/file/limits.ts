/** What reading one file may cost; beyond it the reading process is killed. */
export interface ReadLimits {
  /** Bytes of the file. */
  bytes: number;
  /** From the start of the reading process to its answer. */
  milliseconds: number;
  /** Of memory the reading process holds, buffers outside the JavaScript heap included where the system can tell. */
  megabytes: number;
}

/** Of one file where the caller says nothing else: 20 MB, 60 s, 512 MB. */
export const readLimits: ReadLimits = { bytes: 20 * 1024 * 1024, milliseconds: 60_000, megabytes: 512 };
