import type { Vector } from '../../play/pose.ts';
import type { AudioOutput } from './audio-output.ts';
import { chooseVoice, VOICE_COUNT, type VoiceUse } from './choose-voice.ts';
import { FLOW_LEAD_SECONDS, FLOW_LOOP_SECONDS } from './loop-points.ts';

interface Voice extends VoiceUse {
  gain: GainNode;
  panner: PannerNode;
  source: AudioBufferSourceNode | null;
}

/** Eight places to sound from, made once. Equal-power panning: a headset has better things to compute than ears. */
export class VoicePool {
  private readonly voices: readonly Voice[];
  private readonly output: AudioOutput;

  constructor(output: AudioOutput) {
    this.output = output;
    this.voices = Array.from({ length: VOICE_COUNT }, () => createVoice(output));
  }

  /** Starts a sound at a point of place space; returns the voice that carries it. */
  play(buffer: AudioBuffer, at: Vector, gain: number, rate: number, loop: boolean): number {
    const { context } = this.output;
    const now = context.currentTime;
    const index = chooseVoice(this.voices, now);
    const voice = this.voices[index];
    if (!voice) return -1;
    this.stop(index);
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.loop = loop;
    source.loopStart = FLOW_LEAD_SECONDS;
    source.loopEnd = FLOW_LEAD_SECONDS + FLOW_LOOP_SECONDS;
    source.playbackRate.value = rate;
    source.connect(voice.gain);
    voice.gain.gain.cancelScheduledValues(now);
    voice.gain.gain.setValueAtTime(gain, now);
    moveTo(voice.panner, at);
    source.start(0, loop ? FLOW_LEAD_SECONDS : 0);
    voice.source = source;
    voice.loop = loop;
    voice.startedAt = now;
    voice.endsAt = loop ? Number.POSITIVE_INFINITY : now + buffer.duration / rate;
    return index;
  }

  /** Moves and levels a sound that runs on. */
  steer(index: number, at: Vector, gain: number): void {
    const voice = this.voices[index];
    if (!voice) return;
    moveTo(voice.panner, at);
    voice.gain.gain.setTargetAtTime(gain, this.output.context.currentTime, 0.03);
  }

  /** Fades a sound out within a tenth of a second. */
  fade(index: number): void {
    const voice = this.voices[index];
    if (!voice?.source) return;
    const now = this.output.context.currentTime;
    voice.gain.gain.setTargetAtTime(0, now, 0.03);
    voice.source.stop(now + 0.15);
    voice.endsAt = now + 0.15;
    voice.loop = false;
  }

  stop(index: number): void {
    const voice = this.voices[index];
    if (!voice?.source) return;
    voice.source.stop();
    voice.source.disconnect();
    voice.source = null;
    voice.endsAt = 0;
    voice.loop = false;
  }

  dispose(): void {
    this.voices.forEach((voice, index) => {
      this.stop(index);
      voice.gain.disconnect();
      voice.panner.disconnect();
    });
  }
}

function createVoice({ context, effects }: AudioOutput): Voice {
  const gain = context.createGain();
  const panner = context.createPanner();
  panner.panningModel = 'equalpower';
  panner.distanceModel = 'inverse';
  panner.refDistance = 0.8;
  panner.rolloffFactor = 0.7;
  gain.connect(panner).connect(effects);
  return { gain, panner, source: null, endsAt: 0, startedAt: 0, loop: false };
}

function moveTo(panner: PannerNode, at: Vector): void {
  panner.positionX.value = at.x;
  panner.positionY.value = at.y;
  panner.positionZ.value = at.z;
}
