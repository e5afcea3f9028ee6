import { useCallback, useEffect, useState } from 'react';
import { failureOf, request, type RequestFailure } from './staff-api.ts';

export type Loaded<T> =
  | { state: 'loading' }
  | { state: 'failed'; failure: RequestFailure }
  | { state: 'ready'; value: T };

/** Reads an address, again when it changes or when `reload` is called. The old value stays visible while the same address is read again. */
export function useLoaded<T>(url: string): [Loaded<T>, () => Promise<void>] {
  const [loaded, setLoaded] = useState<{ url: string; result: Loaded<T> }>({ url, result: { state: 'loading' } });

  const load = useCallback(
    async (signal?: AbortSignal) => {
      try {
        const value = await request<T>('GET', url, undefined, signal);
        if (!signal?.aborted) setLoaded({ url, result: { state: 'ready', value } });
      } catch (error) {
        if (signal?.aborted) return;
        setLoaded({ url, result: { state: 'failed', failure: failureOf(error) } });
      }
    },
    [url],
  );

  useEffect(() => {
    const abort = new AbortController();
    void load(abort.signal);
    return () => abort.abort();
  }, [load]);

  return [loaded.url === url ? loaded.result : { state: 'loading' }, load];
}
