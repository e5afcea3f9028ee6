import type { PlaceModel } from '../../play/place-model.ts';
import { publishedAddress } from '../download.ts';
import { type SoundName, soundsOfPlace } from './sound-names.ts';

export type SoundBuffers = ReadonlyMap<SoundName, AudioBuffer>;

/**
 * Fetches and decodes a place's sounds before it is shown, so that the first blow of a hammer is heard in its own frame. Decoding needs
 * no permission to play. A place without one of its sounds is still a place: what the sound says is also seen and written.
 */
export async function loadSounds(
  model: PlaceModel,
  fetchBytes: (address: string) => Promise<ArrayBuffer>,
): Promise<SoundBuffers> {
  const buffers = new Map<SoundName, AudioBuffer>();
  if (typeof OfflineAudioContext === 'undefined') return buffers;
  const decoder = new OfflineAudioContext(1, 1, 48_000);
  await Promise.all(
    soundsOfPlace(model.scene).map(async (name) => {
      try {
        const bytes = await fetchBytes(publishedAddress(`sounds/${name}.webm`));
        buffers.set(name, await decoder.decodeAudioData(bytes));
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') throw error;
        console.warn(`sound ${name} is missing`, error);
      }
    }),
  );
  return buffers;
}
