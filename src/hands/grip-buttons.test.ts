import { expect, it } from 'vitest';
import { createGripButtons, mapGripButtons } from './grip-buttons.ts';

it('the grip takes and the trigger uses', () => {
  const buttons = createGripButtons();
  mapGripButtons(buttons, 1, 0, false);
  mapGripButtons(buttons, 1, 0.8, true);
  expect(buttons).toMatchObject({ grip: 1, use: 0.8 });
  mapGripButtons(buttons, 0, 0.8, true);
  expect(buttons.grip).toBe(0);
});

it('the trigger alone takes, and lets go', () => {
  const buttons = createGripButtons();
  mapGripButtons(buttons, 0, 1, false);
  expect(buttons).toMatchObject({ grip: 1, use: 0 });
  mapGripButtons(buttons, 0, 1, true);
  expect(buttons).toMatchObject({ grip: 1, use: 0 });
  mapGripButtons(buttons, 0, 0, true);
  expect(buttons.grip).toBe(0);
});

it('the usual way comes back with the grip', () => {
  const buttons = createGripButtons();
  mapGripButtons(buttons, 0, 1, false);
  mapGripButtons(buttons, 0, 0, false);
  mapGripButtons(buttons, 1, 0, false);
  mapGripButtons(buttons, 1, 1, true);
  expect(buttons).toMatchObject({ grip: 1, use: 1 });
});
