/** Where the talk has come to. */
export interface DialogueChoiceState {
  /** Index of the exchange; their number when the talk is over. */
  exchange: number;
  /** The last reply given in this exchange, whose answer is being heard; null while one chooses for the first time. */
  answered: string | null;
  /** That reply lets the talk go on. */
  accepted: boolean;
  /** All replies tried in this exchange. */
  tried: string[];
}
