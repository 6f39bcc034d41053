import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOwnSite, type Served, serveSite } from './harness.ts';
import { NAUGHTY_STRINGS } from './naughty-strings.ts';
import { readShownText, readTags, SNIPPET_TAGS } from './well-formed.ts';

interface SnippetJson {
  readonly text: string;
  readonly highlights: readonly (readonly [number, number])[];
  readonly html: string;
}

/** Bytes of any answer. */
const MAX_BYTES = 300 * 1024;

let built: Awaited<ReturnType<typeof buildOwnSite>>;
let served: Served;
beforeAll(async () => {
  built = await buildOwnSite();
  served = await serveSite(built.site, built.script);
}, 120_000);
afterAll(async () => {
  await served?.close();
});

/** The body of an answer that must be one. */
async function get(path: string): Promise<string> {
  const response = await served.fetch(path);
  expect(response.status, path.slice(0, 300)).toBe(200);
  const bytes = await response.arrayBuffer();
  expect(bytes.byteLength, path.slice(0, 300)).toBeLessThan(MAX_BYTES);
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** Ranges in order and apart, within the text, and never between the halves of a character that is whole. */
function expectRanges(text: string, ranges: readonly (readonly [number, number])[], query: string): void {
  let before = -1;
  for (const [start, end] of ranges) {
    expect(start, query).toBeGreaterThan(before);
    expect(end, query).toBeGreaterThan(start);
    expect(end, query).toBeLessThanOrEqual(text.length);
    for (const at of [start, end]) expect((text.codePointAt(at - 1) ?? 0) > 0xffff && at > 0, `${query} in ${text}`).toBe(false);
    before = end;
  }
}

function expectSnippet({ text, highlights, html }: SnippetJson, query: string): void {
  expectRanges(text, highlights, query);
  expect(text.isWellFormed(), text).toBe(true);
  const tags = readTags(html);
  for (const { name, attributes } of tags) {
    expect(SNIPPET_TAGS.has(name), `<${name}> for ${query}`).toBe(true);
    expect(attributes, query).not.toMatch(/\s(?:on\w+|href|src|style)=/i);
  }
  expect(tags.filter(({ name }) => name === 'mark').length, query).toBe(highlights.length);
  if (!html.includes('<math')) expect(readShownText(html)).toBe(text);
}

async function expectSearch(query: string, encoded = encodeURIComponent(query.toWellFormed())): Promise<void> {
  const answer = JSON.parse(await get(`/api/search?q=${encoded}`)) as {
    query: string;
    hits: { snippets: SnippetJson[] }[];
    totalHits: number;
    notes: { start: number; end: number; message: string }[];
  };
  expect(answer.hits.length).toBe(Math.min(10, answer.totalHits));
  expect(answer.totalHits).toBeLessThanOrEqual(8);
  for (const { snippets } of answer.hits) for (const snippet of snippets) expectSnippet(snippet, query.slice(0, 100));
  expect(answer.notes.length).toBeLessThanOrEqual(10);
  for (const { start, end } of answer.notes) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(answer.query.length);
  }
}

/** MathML of named elements alone, and addresses within the site. */
async function expectFormulas(query: string, encoded = encodeURIComponent(query.toWellFormed())): Promise<void> {
  const { hits, totalHits } = JSON.parse(await get(`/api/formulas?q=${encoded}`)) as {
    hits: { formulas: { mathml: string | null; url: string }[] }[];
    totalHits: number;
  };
  expect(hits.length).toBe(Math.min(10, totalHits));
  for (const { mathml, url } of hits.flatMap(({ formulas }) => formulas)) {
    expect(url).toMatch(/^\/archives\/\d+#[\w%.-]+$/);
    for (const { name, attributes } of readTags(mathml ?? '')) {
      expect(SNIPPET_TAGS.has(name), `<${name}> for ${query}`).toBe(true);
      expect(attributes, query).not.toMatch(/\s(?:on\w+|href|src|style)=/i);
    }
  }
}

async function expectSuggestions(query: string, encoded = encodeURIComponent(query.toWellFormed())): Promise<void> {
  const { suggestions } = JSON.parse(await get(`/api/suggest?q=${encoded}`)) as {
    suggestions: { text: string; highlights: [number, number][] }[];
  };
  expect(suggestions.length).toBeLessThanOrEqual(10);
  for (const { text, highlights } of suggestions) expectRanges(text, highlights, query.slice(0, 100));
}

/** A few at a time: most of a request's time is not workerd's. */
async function inBatches<T>(all: readonly T[], check: (each: T) => Promise<void>): Promise<void> {
  for (let first = 0; first < all.length; first += 8) await Promise.all(all.slice(first, first + 8).map(check));
}

const EXECUTABLE = new Set('script img svg iframe object embed base style audio video foreignobject'.split(' '));

async function expectPage(query: string, encoded = encodeURIComponent(query.toWellFormed())): Promise<void> {
  const tags = readTags(withoutScripts(await get(`/search?q=${encoded}`)));
  for (const { name, attributes } of tags) {
    expect(EXECUTABLE.has(name), `<${name}> for ${query}`).toBe(false);
    // What was typed may stand in a value, as text.
    expect(attributes.replaceAll(/"[^"]*"/g, ''), query).not.toMatch(/\son\w+/i);
    expect(attributes, query).not.toMatch(/\s(?:href|src|action)="\s*(?:javascript|data):/i);
  }
}

/** The page without the site's own scripts and icons, which stand on every page alike; what a query brought along is left. */
let own: readonly string[] | undefined;
function withoutScripts(html: string): string {
  own ??= [];
  return own.reduce((rest, each) => rest.replaceAll(each, ''), html);
}
beforeAll(async () => {
  const plain = await (await served.fetch('/search?q=qqzzqq')).text();
  own = plain.match(/<(script|svg|style)\b.*?<\/\1>|<img\b[^>]*>/gs) ?? [];
});

describe('a naughty string', { timeout: 60_000 }, () => {
  it('is one of many', () => {
    expect(new Set(NAUGHTY_STRINGS).size).toBe(NAUGHTY_STRINGS.length);
    expect(NAUGHTY_STRINGS.length).toBeGreaterThanOrEqual(120);
  });

  it('is searched for like any other', async () => {
    await inBatches(NAUGHTY_STRINGS, (query) => expectSearch(query));
  });

  it('is searched for beside what is there, so that hits are cut and lit', async () => {
    await inBatches(NAUGHTY_STRINGS, (query) => expectSearch(`\u{6ce8}\u{610f}\u{529b} OR ${query}`));
  });

  it('is shown on a page as text', async () => {
    await inBatches(NAUGHTY_STRINGS, (query) => expectPage(query));
  });

  it('is no suggestion, and no error', async () => {
    await inBatches(NAUGHTY_STRINGS, (query) => expectSuggestions(query));
  });

  it('is a formula or none, bare and beside one', async () => {
    await inBatches(NAUGHTY_STRINGS, (query) => expectFormulas(query));
    await inBatches(NAUGHTY_STRINGS, (query) => expectFormulas(`x_t = ${query}`));
  });

  it('is a value of a filter that nothing has, or a problem that names its parameter', async () => {
    const names = ['page', 'tag', 'from', 'notSeries', 'readersMin', 'sort', 'match', 'hitsPerPage', 'year'];
    await inBatches([...NAUGHTY_STRINGS.entries()], async ([index, value]) => {
      for (const name of [names[index % names.length] ?? '', names[(index + 1) % names.length] ?? '']) {
        const response = await served.fetch(`/api/search?q=a&${name}=${encodeURIComponent(value.toWellFormed())}`);
        const answer = (await response.json()) as { parameter?: string; detail: string };
        if (response.status === 200) continue;
        expect([response.status, response.headers.get('Content-Type')], `${name}=${value}`).toEqual([
          400,
          'application/problem+json',
        ]);
        expect(answer.parameter).toBe(name);
        expect(['tag', 'notSeries', 'year'], value).not.toContain(name);
        expect(answer.detail.length).toBeLessThan(400);
      }
    });
  });
});

describe('an address made of it', { timeout: 60_000 }, () => {
  it('is found or not, without an error', async () => {
    const paths = ['/tag/', '/api/posts/', '/archives/', '/api/', '/', '/api/tags/', '/assets/'];
    await inBatches([...NAUGHTY_STRINGS.entries()], async ([index, name]) => {
      const path = (paths[index % paths.length] ?? '/') + encodeURIComponent(name.toWellFormed());
      const { status } = await served.fetch(path);
      expect([200, 301, 302, 307, 308, 400, 404], `${status} ${path}`).toContain(status);
    });
    for (const bytes of ['%', '%FF', '%ED%A0%80', '%00', '%2e%2e%2f', '..%5c', '%0d%0aX:1'])
      for (const path of paths) expect((await served.fetch(path + bytes)).status, path + bytes).toBeLessThan(500);
  });
});

const REPEATED: [string, string][] = [
  ['10,000 letters', 'a'.repeat(10_000)],
  // A third more is longer than an address may be, and workerd itself answers 414.
  ['7,000 characters', '\u{6ce8}'.repeat(7000)],
  ['10,000 emoji halves', '\u{1f600}'.repeat(5000)],
  ['10,000 marks', '\u{301}'.repeat(10_000)],
  ['10,000 spaces', ' '.repeat(10_000)],
  ['3,000 words', '\u{6ce8}\u{610f} '.repeat(3000)],
  ...[
    '-',
    '"',
    '(',
    ')',
    'OR ',
    'AND ',
    'NOT ',
    '| ',
    'tag:',
    'title:"',
    '-(',
    '"a" ',
    '\u{201c}',
    '\u{300c}',
    '\u{ff08}',
    '\\frac{',
    'tex:{',
    '{',
    'date:',
    'a OR ',
    '-a ',
    'a-',
    'readers:>',
    '(a OR ',
    '("',
  ].map((operator): [string, string] => [`500 of ${operator}`, operator.repeat(500)]),
  ['unbalanced', `("\u{6ce8}\u{610f}\u{529b} OR (-"x`.repeat(30)],
  ['unbalanced the other way', `\u{6ce8}\u{610f}\u{529b}") OR -)`.repeat(30)],
];

describe('a long query', { timeout: 60_000 }, () => {
  it.each(REPEATED)('%s', async (_, query) => {
    await expectSearch(query);
    await expectPage(query);
    await expectSuggestions(query);
    await expectFormulas(query);
  });
});

describe('bytes that are no text', () => {
  it.each([
    '%',
    '%E',
    '%zz',
    '%FF',
    '%FF%FE',
    '%C0%80',
    '%ED%A0%80',
    '%ED%A0%BD%ED%B8%80',
    '%F4%90%80%80',
    '%E6%B3',
    '%00',
    'a%00b',
    '%u6ce8',
    '+++',
    '%2B%26%3D',
    '%ED%B0%80%E6%B3%A8',
  ])('%s', async (encoded) => {
    await expectSearch('', encoded);
    await expectPage('', encoded);
    await expectSuggestions('', encoded);
    await expectFormulas('', encoded);
  });
});
