export { HandsInput, type HandsComfort, type HandsInputProps } from './hands-input.tsx';
export type { AppProbe } from './probe.ts';
export { VisitorRig, type VisitorRigProps } from './rig.tsx';
export { createRig, type Rig } from './rig-state.ts';
export { xrStore } from './xr-store.ts';
export { enterVr, leaveVr, useInXr, useXrSupport, type XrSupport } from './xr-support.ts';
