import type { PlaceRecorder } from './place-recorder.ts';
import type { Recording } from './recording.ts';
import type { VisitRecorder } from './running-visit.ts';
import { isCounted } from './session-store.ts';

/** 'Do not count me' takes back all of this visit; a centre that does not want it takes back what its headsets have not sent yet, too. */
export function obeyChoices({ store, held, outbox }: Recording, visit: VisitRecorder, places: PlaceRecorder): void {
  store.subscribe(isCounted, (counted) => {
    if (!counted) {
      store.getState().forgetAnswers();
      places.countAfresh();
      void visit.forget();
      void held.drop();
    }
    void places.save();
  });
  const obeyCentre = (centreCounted: boolean) => void (centreCounted || outbox.forgetAll());
  store.subscribe((state) => state.centreCounted, obeyCentre);
  obeyCentre(store.getState().centreCounted);
}
