import { describe, expect, it } from 'vitest';
import { createSessionStore } from './session-store.ts';

const open = (mode: 'desktop' | 'twin', store = createSessionStore()) => {
  store.getState().openPlace({ occupation: 'boulanger', content: 1, mode });
  return store;
};
const modes = (store: ReturnType<typeof createSessionStore>) => {
  const { place, visit } = store.getState();
  return [place?.mode ?? null, visit.mode];
};

describe('the mode of a place', () => {
  it('is that in which it was seen last, and its visit’s as long as it is the only one', () => {
    const store = open('desktop');
    store.getState().seePlaceAs('twin');
    expect(modes(store)).toEqual(['twin', 'twin']);
    store.getState().seePlaceAs('desktop');
    expect(modes(store)).toEqual(['desktop', 'desktop']);
    store.getState().closePlace(9, true);
    open('twin', store);
    expect(modes(store)).toEqual(['twin', 'desktop']);
    store.getState().seePlaceAs('desktop');
    store.getState().seePlaceAs('twin');
    expect(modes(store)).toEqual(['twin', 'desktop']);
  });

  it('is the headset’s once one was put on in it, on the screen and as text too; the next place has its own', () => {
    const store = open('desktop');
    store.getState().putHeadsetOn();
    store.getState().seePlaceAs('twin');
    store.getState().seePlaceAs('desktop');
    expect(modes(store)).toEqual(['headset', 'headset']);
    store.getState().closePlace(9, true);
    open('desktop', store);
    expect(modes(store)).toEqual(['desktop', 'headset']);
  });

  it('of an earlier visit changes nothing of the one that begins', () => {
    const store = open('desktop');
    store.getState().leaveVisitBehind();
    store.getState().putHeadsetOn();
    expect(modes(store)).toEqual(['headset', null]);
    expect(store.getState().visit.places).toBe(0);
  });
});
