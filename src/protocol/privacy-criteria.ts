/** Whether a criterion is met by this code alone, or also needs something from whoever runs it. */
export type CriterionState =
  | 'met'
  | 'met by the shipped configuration'
  | 'does not apply'
  | 'to be done by the operator';

export interface PrivacyCriterion {
  key: string;
  asks: string;
  state: CriterionState;
  answer: string;
  /** Paths from the root of the repository: the code that does it, and the test that proves it. A test says that they exist. */
  evidence: readonly string[];
}

/** Tests that several answers point to. */
export const REGISTRY_TEST = 'src/protocol/event-registry.test.ts';
export const HAND_OFF_TEST = 'src/session/hand-off.test.ts';
export const AFTER_TEST = 'tests/e2e/after.spec.ts';
