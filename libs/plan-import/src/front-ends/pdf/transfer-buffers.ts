/**
 * pdf.js 5.6 hands fonts over with ArrayBuffer.prototype.transferToFixedLength (ES2024), which Node 20 lacks: without
 * it every page would silently end at its first font. A copy does the same service.
 */
export function transferBuffers(): void {
  const prototype = ArrayBuffer.prototype as { transferToFixedLength?: unknown };
  if (prototype.transferToFixedLength !== undefined) return;
  Object.defineProperty(prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value: function (this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const copy = new ArrayBuffer(length);
      new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return copy;
    },
  });
}
