import type { BatchAnswer, UsageEvent } from '../protocol/usage-event.ts';
import { allBatches, nextBatch } from './delivery-batches.ts';
import { createNextTry, DeliveryRefused, type NextTryEnvironment } from './next-try.ts';
import type { OutboxStore } from './outbox-store.ts';
import { retryAfterMilliseconds } from './retry-wait.ts';

export interface DeliveryEnvironment extends NextTryEnvironment {
  /** `hurried`: the page goes away, and the request must outlive it. */
  send(events: readonly UsageEvent[], hurried: boolean): Promise<Response>;
  /** The month now, `2026-11`; without it nothing is thrown away for its age. */
  month?(): string;
  /** The endpoint does not, or does again, know this device's token. Events stay either way. */
  onAccess?(known: boolean): void;
  /** Before this nothing leaves. It must not be rejected. */
  mayLeave?: Promise<unknown>;
}

/** Sends what waits in the store, again and again until nothing waits. */
export interface Delivery {
  /** Resolves when nothing waits or the next try is planned. */
  deliver(): Promise<void>;
  /** Sends events that wait already once, now, in case the page has no time left for `deliver`; that will then find duplicates. */
  hurry(events: readonly UsageEvent[]): void;
  close(): void;
}

/** Sends one batch and settles it. @throws DeliveryRefused when the endpoint did not take it. @returns what it has now. */
async function deliverBatch(
  batch: readonly UsageEvent[],
  store: OutboxStore,
  { send, onAccess }: DeliveryEnvironment,
): Promise<UsageEvent[]> {
  const response = await send(batch, false);
  if (response.status === 401) onAccess?.(false);
  if (!response.ok) throw new DeliveryRefused(response.status, retryAfterMilliseconds(response, Date.now()));
  onAccess?.(true);
  const { verdicts } = (await response.json()) as BatchAnswer;
  // What is not answered stays and is sent again.
  const answered = batch.slice(0, verdicts.length);
  if (answered.length === 0) throw new DeliveryRefused(response.status, null);
  const refused = answered.flatMap((event, index) => {
    const verdict = verdicts[index];
    return verdict?.verdict === 'rejected' ? [{ event, field: verdict.field, reason: verdict.reason }] : [];
  });
  await store.settle(answered, refused);
  return answered.filter((_, index) => ['stored', 'duplicate'].includes(verdicts[index]?.verdict ?? ''));
}

/** `onTaken` hears of every batch that is settled: the events that the endpoint has now. */
export function createDelivery(
  store: OutboxStore,
  environment: DeliveryEnvironment,
  onTaken: (taken: readonly UsageEvent[]) => void,
): Delivery {
  const { random, mayLeave, month } = environment;
  const nextTry = createNextTry(environment, () => void deliver());
  let busy: Promise<void> | null = null;
  let askedAgain = false;
  let open = mayLeave === undefined;
  void mayLeave?.then(() => {
    open = true;
  });

  async function deliverAll(): Promise<void> {
    await mayLeave;
    if (month) await store.throwAwayOld(month());
    for (;;) {
      const batch = nextBatch(await store.waiting(), random);
      if (batch.length === 0) return;
      onTaken(await deliverBatch(batch, store, environment));
    }
  }

  async function deliverUntilDone(): Promise<void> {
    try {
      do {
        askedAgain = false;
        await deliverAll();
      } while (askedAgain);
      nextTry.succeeded();
    } catch (error) {
      nextTry.failed(error);
    }
    busy = null;
  }

  function deliver(): Promise<void> {
    if (nextTry.mustWait()) return Promise.resolve();
    nextTry.cancel();
    // What has come in since the running delivery last looked must not wait for the one after it.
    askedAgain = true;
    busy ??= deliverUntilDone();
    return busy;
  }

  return {
    deliver,
    hurry(events) {
      if (!open || nextTry.mustWait()) return;
      for (const batch of allBatches(events, random)) void environment.send(batch, true).catch(() => undefined);
    },
    close: nextTry.close,
  };
}
