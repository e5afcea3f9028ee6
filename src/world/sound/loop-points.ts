/** An ambience file begins and ends with half a second of its own loop, so that a codec's edges are never heard. Seconds. */
export const AMBIENCE_LEAD_SECONDS = 0.5;
export const AMBIENCE_LOOP_SECONDS = 16;

/** The same for what pours. Seconds. */
export const FLOW_LEAD_SECONDS = 0.2;
export const FLOW_LOOP_SECONDS = 2;
