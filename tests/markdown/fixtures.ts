/** Reads fixtures as markdown-it writes them: title, `.`, source, `.`, HTML, `.`. */
export interface Fixture {
  readonly title: string;
  readonly source: string;
  readonly html: string;
}

/** Reads one file. */
export function readFixtures(text: string): readonly Fixture[] {
  const parts = text.split(/^\.\n/m);
  const fixtures: Fixture[] = [];
  for (let i = 0; i + 3 <= parts.length; i += 3) {
    fixtures.push({ title: (parts[i] ?? '').trim(), source: parts[i + 1] ?? '', html: parts[i + 2] ?? '' });
  }
  return fixtures;
}
