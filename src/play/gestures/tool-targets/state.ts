/** Which targets the tool has worked on, and what it does now. */
export interface ToolTargetsState {
  /** For each target: worked on. The world leaves a mark there. */
  done: boolean[];
  /** Index of the target that the tool's tip touches, or −1. */
  contact: number;
  /** Milliseconds of this contact. */
  contactFor: number;
  /** The trigger has been let go since the last shot. */
  armed: boolean;
}
