import { readIntents } from './intent-codec.ts';
import type { PlaceModel } from './place-model.ts';
import { createPlay, reduce, restorePlay, type Play } from './play.ts';
import type { PlayState } from './play-state.ts';
import type { Recording } from './recording.ts';

/**
 * Plays a recording again, as fast as it goes. `onTick` sees the state after every tick.
 * @throws Error when it was recorded in another scene or version of it.
 */
export function replay(place: PlaceModel, recording: Recording, onTick?: (state: PlayState) => void): Play {
  const { id, version } = place.scene;
  if (recording.scene !== id || recording.version !== version) {
    throw new Error(`${id} version ${version}: cannot replay ${recording.scene} version ${recording.version}`);
  }
  const play = recording.start ? restorePlay(place, recording.start) : createPlay(place, recording.options);
  for (const intent of readIntents(recording.intents)) {
    reduce(play, intent);
    if (intent.kind === 'tick') onTick?.(play.state);
  }
  return play;
}
