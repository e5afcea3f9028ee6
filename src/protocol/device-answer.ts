/**
 * Answer of `GET /api/device`: what a device needs to know before it counts anything. With an enrolled headset's token (`Authorization:
 * Bearer …`) it is for its centre, without one for the open web; an unknown or revoked token answers 401.
 */
export interface DeviceAnswer {
  /** A centre, or `web`. */
  centre: string;
  /** False: the centre does not want to be counted; nothing is to be recorded. */
  counted: boolean;
  /** Minutes after which a calm end is proposed; null on the web. */
  sessionMinutes: number | null;
  /** One visitor in `n` gets the three questions more; null: nobody does. */
  survey: { n: number } | null;
  /** The occasions that can be chosen now: the fixed ones, without title, then forums (`forum-<slug>`) that take place today. */
  occasions: DeviceOccasion[];
}

export interface DeviceOccasion {
  key: string;
  /** Only of a named forum, as staff wrote it. */
  title: string | null;
}
