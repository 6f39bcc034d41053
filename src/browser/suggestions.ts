/** What `GET /api/suggest` answers, read and shown. */

import { SUGGEST_STRINGS } from '../pages/strings.ts';

export interface SuggestionJson {
  readonly kind: string;
  readonly text: string;
  /** UTF-16 offsets into the text, ascending and apart. */
  readonly highlights: readonly (readonly [start: number, end: number])[];
  /** The post of a title. */
  readonly url?: string;
  /** How many posts have any other name, where that is known. */
  readonly posts?: number | null;
}

/** As many as a phone shows above its keyboard. */
const LIMIT = 8;

/** Suggestions for what was typed so far; none where the answer is an error. */
export async function fetchSuggestions(text: string, signal: AbortSignal): Promise<readonly SuggestionJson[]> {
  const response = await fetch(`/api/suggest?${new URLSearchParams({ q: text, limit: String(LIMIT) })}`, { signal });
  if (!response.ok) return [];
  // The archive's own answer, of the same build: its shape is known.
  const { suggestions } = (await response.json()) as { suggestions: readonly SuggestionJson[] };
  return suggestions;
}

/** An option of the list. A title leads to its post, an author to their posts, everything else to a search. It is a link, so it opens in a new tab like any other. */
export function createOption({ kind, text, highlights, url, posts }: SuggestionJson, index: number): HTMLAnchorElement {
  const option = document.createElement('a');
  option.id = `suggestion-${index}`;
  option.role = 'option';
  option.ariaSelected = 'false';
  option.tabIndex = -1;
  option.href = url ?? `/search?${new URLSearchParams({ [kind === 'author' ? kind : 'q']: text })}`;
  const name = document.createElement('span');
  name.append(...lightUp(text, highlights));
  option.append(name);
  const label = SUGGEST_STRINGS.kinds.get(kind);
  if (label !== undefined) {
    const hint = document.createElement('small');
    hint.textContent = posts ? SUGGEST_STRINGS.counted(label, posts) : label;
    option.append(hint);
  }
  return option;
}

function lightUp(text: string, highlights: SuggestionJson['highlights']): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const [start, end] of highlights) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    nodes.push(new Text(text.slice(at, start)), mark);
    at = end;
  }
  return [...nodes, new Text(text.slice(at))];
}
