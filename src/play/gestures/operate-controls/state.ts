import type { ControlGrip } from '../../motion.ts';

/** Which control comes next, and how the hands hold theirs. */
export interface OperateControlsState {
  /** Index in the sequence of the control that comes now; its length when all is done. */
  index: number;
  left: ControlGrip;
  right: ControlGrip;
  /** Milliseconds that the present control has stood right. */
  steady: number;
}
