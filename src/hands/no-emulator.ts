/**
 * Stands in for the headset emulator that the XR library carries for developers, so that no visitor downloads it: the names exist, the
 * things do not, and the library is never told to emulate.
 */
export const DevUI = undefined;
export const SyntheticEnvironmentModule = undefined;
export const XRDevice = undefined;
export const metaQuest2 = undefined;
export const metaQuest3 = undefined;
export const metaQuestPro = undefined;
export const oculusQuest1 = undefined;
