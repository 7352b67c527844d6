/** What a packed document may hold; judged by its directory before anything is unpacked, and again while unpacking. */
export interface ArchiveLimits {
  entries: number;
  /** Unpacked bytes of all entries together. */
  totalBytes: number;
  /** Unpacked bytes of one entry. */
  partBytes: number;
  /** Unpacked to packed bytes of one entry; asked only above `ratioFromBytes`, since short repetitive parts pack well. */
  ratio: number;
  ratioFromBytes: number;
}

const MB = 1024 * 1024;

export const archiveLimits: ArchiveLimits = {
  entries: 2000,
  totalBytes: 200 * MB,
  partBytes: 100 * MB,
  ratio: 250,
  ratioFromBytes: 16 * MB,
};
