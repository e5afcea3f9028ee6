/** Answer of `GET /api/device`: what the staff have set for the centre of this headset, or for the open web. */
export interface DeviceAnswer {
  /** Id of the centre that the token belongs to; `web` without a token. */
  centre: string;
  /** Occasions that may be chosen here. */
  occasion: string[];
  /** One visitor in `oneIn` is asked the survey; null: nobody. */
  survey: { oneIn: number } | null;
  /** False: this centre does not want to be counted. Not one event is made. */
  counted: boolean;
  /** Named forums and events of today; their occasion is `forum-<slug>`. */
  forums: { slug: string; title: string }[];
}
