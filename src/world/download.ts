/** How far a set of downloads is; `total` grows as answers tell their length. */
export interface ByteCount {
  received: number;
  total: number;
}

/** The address of one of our own published files, such as `places/boulanger.glb`. */
export function publishedAddress(path: string): string {
  return `${import.meta.env.BASE_URL}${path}`;
}

export interface Downloader {
  /** @throws Error naming the address when the server does not have it; AbortError when the signal fired. */
  fetchBytes(address: string, expectedBytes?: number): Promise<ArrayBuffer>;
}

/** Fetches several files and tells the bytes of all of them together. */
export function createDownloader(signal: AbortSignal, onBytes: (received: number, total: number) => void): Downloader {
  const sum: ByteCount = { received: 0, total: 0 };

  async function fetchBytes(address: string, expectedBytes = 0): Promise<ArrayBuffer> {
    sum.total += expectedBytes;
    const response = await fetch(address, { signal });
    if (!response.ok) throw new Error(`${address}: the server answered ${response.status}`);
    const length = Number(response.headers.get('content-length') ?? 0);
    if (expectedBytes === 0) sum.total += length;
    if (!response.body) return response.arrayBuffer();
    const reader = response.body.getReader();
    const chunks: Uint8Array[] = [];
    let size = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      chunks.push(part.value);
      size += part.value.byteLength;
      sum.received += part.value.byteLength;
      onBytes(sum.received, Math.max(sum.total, sum.received));
    }
    return joined(chunks, size).buffer;
  }

  return { fetchBytes };
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}
