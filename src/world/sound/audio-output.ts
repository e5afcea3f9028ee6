/** Families of sounds with a gain of their own. */
export interface AudioOutput {
  context: AudioContext;
  effects: GainNode;
  ambience: GainNode;
  /** 0 to 1, reached in a tenth of a second. */
  setVolume(volume: number): void;
  setMono(mono: boolean): void;
}

let shared: AudioOutput | null = null;

/** Gestures that allow a page to sound. */
const GESTURES = ['pointerdown', 'pointerup', 'keydown', 'touchend'] as const;

/**
 * The app's one audio context: browsers allow few, and a headset's clock starts once. Made at the first place and kept; it starts in the
 * first gesture of the visitor. Null where there is no Web Audio.
 */
export function audioOutput(): AudioOutput | null {
  if (shared || typeof AudioContext === 'undefined') return shared;
  const context = new AudioContext({ latencyHint: 'interactive' });
  const master = context.createGain();
  const effects = context.createGain();
  const ambience = context.createGain();
  effects.connect(master);
  ambience.connect(master);
  master.connect(context.destination);
  startInGesture(context);
  shared = {
    context,
    effects,
    ambience,
    setVolume: (volume) => master.gain.setTargetAtTime(volume, context.currentTime, 0.04),
    setMono(mono) {
      master.channelCountMode = mono ? 'explicit' : 'max';
      master.channelCount = mono ? 1 : 2;
    },
  };
  return shared;
}

function startInGesture(context: AudioContext): void {
  const start = () => {
    void context.resume().then(() => {
      if (context.state === 'running') for (const gesture of GESTURES) window.removeEventListener(gesture, start, true);
    });
  };
  for (const gesture of GESTURES) window.addEventListener(gesture, start, true);
  start();
}
