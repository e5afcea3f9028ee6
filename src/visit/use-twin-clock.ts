import { useEffect } from 'react';
import type { PlayRuntime } from '../play/runtime.ts';
import { startTwinClock } from '../twin/twin-clock.ts';

export function useTwinClock(runtime: PlayRuntime): void {
  useEffect(() => startTwinClock(runtime), [runtime]);
}
