/** The kinds of callouts, whatever a post calls them. */

export interface CalloutKind {
  /** The class in HTML is `callout-` and this. */
  readonly name: string;
  /** Shown when the author gives no title. */
  readonly title: string;
}

const KINDS: readonly (readonly [words: string, kind: CalloutKind])[] = [
  ['note info abstract summary tldr quote cite example seealso todo idea rmdnote rmdinfo', { name: 'note', title: '说明' }],
  ['tip hint success check done rmdtip', { name: 'tip', title: '提示' }],
  ['important question help faq', { name: 'important', title: '重要' }],
  ['warning caution attention rmdwarn', { name: 'warning', title: '注意' }],
  ['danger error bug failure fail missing', { name: 'danger', title: '警告' }],
  ['details', { name: 'details', title: '详情' }],
];

const KIND_BY_WORD: ReadonlyMap<string, CalloutKind> = new Map(
  KINDS.flatMap(([words, kind]) => words.split(' ').map((word) => [word, kind])),
);

/** The kind an author's word names, or undefined. */
export function calloutKind(word: string): CalloutKind | undefined {
  return KIND_BY_WORD.get(word.toLowerCase());
}
