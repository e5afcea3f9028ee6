/** Reading speed for one who reads slowly, seconds a character; a voice says about 15 characters a second. */
const SECONDS_A_CHARACTER = 0.075;
const LEAST_SECONDS = 2.2;
const MOST_SECONDS = 14;

/** How long a line stays, seconds. */
export function lineSeconds(text: string): number {
  return Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, 1 + text.length * SECONDS_A_CHARACTER));
}

/** The line that is being said, and by whom: figures move their lips to it, subtitles show it. */
export class Speech {
  /** Id of the figure that speaks; null for a line that nobody says (a sound, a note). */
  speaker: string | null = null;
  text = '';
  /** Goes up with every new line. */
  count = 0;
  private left = 0;

  say(text: string, speaker: string | null): void {
    this.text = text;
    this.speaker = speaker;
    this.left = lineSeconds(text);
    this.count++;
  }

  advance(seconds: number): void {
    if (this.left <= 0) return;
    this.left -= seconds;
    if (this.left <= 0) this.silence();
  }

  silence(): void {
    this.left = 0;
    this.text = '';
    this.speaker = null;
    this.count++;
  }
}
