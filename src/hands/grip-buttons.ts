/** Which of a controller's two buttons took what the hand holds. */
export interface GripButtons {
  takenBy: 'squeeze' | 'trigger' | null;
  grip: number;
  use: number;
}

export function createGripButtons(): GripButtons {
  return { takenBy: null, grip: 0, use: 0 };
}

const PRESSED = 0.3;

/**
 * The grip takes, the trigger uses; but whoever can only press one of them takes with either. What was taken with the trigger has no other
 * trigger: such a tool works by touching what it works on. Values 0 to 1.
 */
export function mapGripButtons(buttons: GripButtons, squeeze: number, trigger: number, holds: boolean): void {
  if (squeeze < PRESSED && trigger < PRESSED && !holds) buttons.takenBy = null;
  if (buttons.takenBy === null && (squeeze >= PRESSED || trigger >= PRESSED)) {
    buttons.takenBy = squeeze >= trigger ? 'squeeze' : 'trigger';
  }
  if (buttons.takenBy === 'trigger') {
    // A second button pressed by someone who can: from now on the usual way.
    if (squeeze >= 0.7) buttons.takenBy = 'squeeze';
    buttons.grip = Math.max(squeeze, trigger);
    buttons.use = 0;
  } else {
    buttons.grip = buttons.takenBy === null ? Math.max(squeeze, trigger) : squeeze;
    buttons.use = buttons.takenBy === null ? 0 : trigger;
  }
}
