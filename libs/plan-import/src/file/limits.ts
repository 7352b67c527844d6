/** What reading one file may cost; beyond it the reading process is killed. */
export interface ReadLimits {
  /** Bytes of the file. */
  bytes: number;
  milliseconds: number;
  /** Of JavaScript heap in the reading process. */
  megabytes: number;
}

export const readLimits: ReadLimits = { bytes: 20 * 1024 * 1024, milliseconds: 20_000, megabytes: 512 };
