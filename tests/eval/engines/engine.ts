/** What the evaluation asks of a search engine. */

/** A document as every engine gets it; only ours gets Markdown, from which this is read. */
export interface Doc {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface Answer {
  /** Best first, at most as many as were asked for. */
  readonly ids: readonly string[];
  /** All hits, also those beyond the limit. */
  readonly total: number;
  /** Those of which the engine says that they have all of the query; `undefined` where it says nothing of a hit. */
  readonly whole?: readonly string[];
}

/** Bytes of the files that grow with the posts: what is searched, and texts for excerpts. */
export interface IndexBytes {
  readonly terms: number;
  readonly texts: number;
}

/** An index that can be asked. */
export interface Opened {
  search(query: string, limit: number): Promise<Answer>;
  /** Where an engine has files of its own that a site serves. */
  readonly indexBytes?: IndexBytes;
  /** Ends what was started to search. */
  close?(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** One line: what was chosen, and where from. */
  readonly configuration: string;
  /** Whether it needs the packages of `peers/package.json`. */
  readonly needsPeers: boolean;
  index(docs: readonly Doc[]): Promise<Opened>;
}
