import { Quaternion, Vector3 } from 'three';
import type { Cue } from '../../play/cue.ts';
import type { PlaceModel } from '../../play/place-model.ts';
import type { PlayState } from '../../play/play-state.ts';
import type { Vector } from '../../play/pose.ts';
import type { ComfortOptions } from '../comfort.ts';
import type { LoadedPlace } from '../load-place.ts';
import type { ScenePart, ViewFrame } from '../scene-part.ts';
import { subjectPosition } from '../subject-position.ts';
import { type AudioOutput, audioOutput } from './audio-output.ts';
import { AMBIENCE_LEAD_SECONDS, AMBIENCE_LOOP_SECONDS } from './loop-points.ts';
import { type SoundChoice, soundOfCue } from './cue-sound.ts';
import { ambienceOf } from './sound-names.ts';
import { VoicePool } from './voice-pool.ts';

/** A flow that gives no sign for this long has ended, seconds. */
const FLOW_ENDS_AFTER = 0.25;
const PAUSED_VOLUME = 0.12;
const CALM_EFFECTS = 0.6;

/** What a place sounds like: its ambience, and a sound for each cue that has one, from where it happens. */
export class PlaceSound implements ScenePart {
  private readonly model: PlaceModel;
  private readonly state: PlayState;
  private readonly sounds: LoadedPlace['sounds'];
  private readonly output: AudioOutput;
  private readonly pool: VoicePool;
  private readonly choice: SoundChoice = { name: 'whoosh', gain: 1, rate: 1 };
  private ambience: AudioBufferSourceNode | null = null;
  private flowVoice = -1;
  private sinceFlow = 0;
  private played = 0;
  private comfort: ComfortOptions | null = null;
  private paused: PlayState['paused'] = null;
  private readonly ears = new Vector3();
  private readonly forward = new Vector3(0, 0, -1);
  private readonly front = new Vector3();
  private readonly heard = new Vector3(Number.NaN, 0, 0);

  /** Null where nothing can sound. */
  static create(loaded: LoadedPlace, state: PlayState): PlaceSound | null {
    const output = audioOutput();
    return output && new PlaceSound(loaded, state, output);
  }

  private constructor(loaded: LoadedPlace, state: PlayState, output: AudioOutput) {
    this.model = loaded.model;
    this.state = state;
    this.sounds = loaded.sounds;
    this.output = output;
    this.pool = new VoicePool(output);
    this.startAmbience();
  }

  update(frame: ViewFrame): void {
    if (frame.comfort !== this.comfort || frame.state.paused !== this.paused)
      this.adjust(frame.comfort, frame.state.paused);
    this.listenFrom(frame.head, frame.headOrientation);
    if (this.flowVoice < 0) return;
    this.sinceFlow += frame.seconds;
    if (this.sinceFlow > FLOW_ENDS_AFTER) this.endFlow();
  }

  cue(cue: Cue): void {
    if (!soundOfCue(cue, this.model, this.choice)) return;
    const buffer = this.sounds.get(this.choice.name);
    if (!buffer) return;
    const at = subjectPosition(cue.subject, this.model, this.state) ?? this.before();
    if (cue.kind === 'flow') this.flow(buffer, at, cue.amount);
    else this.pool.play(buffer, at, this.choice.gain, this.choice.rate * this.variation(), false);
  }

  dispose(): void {
    this.pool.dispose();
    this.ambience?.stop();
    this.ambience?.disconnect();
    this.ambience = null;
  }

  private flow(buffer: AudioBuffer, at: Vector, amount: number): void {
    this.sinceFlow = 0;
    if (amount <= 0) return this.endFlow();
    const gain = 0.25 + 0.75 * Math.min(1, Math.max(0, amount));
    if (this.flowVoice < 0) this.flowVoice = this.pool.play(buffer, at, gain, 1, true);
    else this.pool.steer(this.flowVoice, at, gain);
  }

  private endFlow(): void {
    if (this.flowVoice < 0) return;
    this.pool.fade(this.flowVoice);
    this.flowVoice = -1;
  }

  /** The same tile never sounds twice quite alike. */
  private variation(): number {
    this.played = (this.played + 1) % 7;
    return 0.97 + this.played * 0.01;
  }

  private before(): Vector {
    return this.front.copy(this.ears).addScaledVector(this.forward, 0.6);
  }

  private startAmbience(): void {
    const name = ambienceOf(this.model.scene);
    const buffer = name ? this.sounds.get(name) : undefined;
    if (!buffer) return;
    const source = this.output.context.createBufferSource();
    source.buffer = buffer;
    source.loop = true;
    source.loopStart = AMBIENCE_LEAD_SECONDS;
    source.loopEnd = AMBIENCE_LEAD_SECONDS + AMBIENCE_LOOP_SECONDS;
    source.connect(this.output.ambience);
    source.start(0, AMBIENCE_LEAD_SECONDS);
    this.ambience = source;
  }

  private adjust(comfort: ComfortOptions, paused: PlayState['paused']): void {
    this.comfort = comfort;
    this.paused = paused;
    const { context, ambience, effects } = this.output;
    this.output.setVolume(comfort.volume * (paused ? PAUSED_VOLUME : 1));
    this.output.setMono(comfort.mono);
    const level = comfort.calm ? 0 : 10 ** (this.model.scene.sound.level / 20);
    ambience.gain.setTargetAtTime(level, context.currentTime, 0.6);
    effects.gain.setTargetAtTime(comfort.calm ? CALM_EFFECTS : 1, context.currentTime, 0.1);
  }

  private listenFrom(head: Vector3, orientation: Quaternion): void {
    this.ears.copy(head);
    this.forward.set(0, 0, -1).applyQuaternion(orientation);
    const { listener } = this.output.context;
    if (!('positionX' in listener)) return;
    const turned =
      Math.abs(listener.forwardX.value - this.forward.x) + Math.abs(listener.forwardZ.value - this.forward.z) > 0.02;
    if (!turned && this.heard.distanceToSquared(head) < 1e-4) return;
    this.heard.copy(head);
    listener.positionX.value = head.x;
    listener.positionY.value = head.y;
    listener.positionZ.value = head.z;
    listener.forwardX.value = this.forward.x;
    listener.forwardY.value = this.forward.y;
    listener.forwardZ.value = this.forward.z;
  }
}
