import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { OPTIONS } from '../src/builder/command/options.ts';
import { parseGlossary } from '../src/builder/read/load-glossary.ts';
import { createReporter } from '../src/builder/read/problem.ts';
import { MAX_QUERY_LENGTH, MAX_QUERY_UNITS } from '../src/query/limits.ts';
import { DEFAULT_HITS_PER_PAGE, listParameters, MAX_HITS_PER_PAGE, MAX_PAGE, searchParameters } from '../src/query/request.ts';
import { DEFAULT_SITE_SETTINGS } from '../src/site.ts';
import { listDocuments } from './markdown-documents.ts';

const root = new URL('../', import.meta.url);
const documents = listDocuments();

/** What users read, wherever it lies. */
const readme = ['README.md', 'src/markdown/README.md', 'src/query/README.md', 'src/worker/README.md', 'src/builder/README.md']
  .map((path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'))
  .join('\n');
const scripts = (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { scripts: object }).scripts;

describe('README.md', () => {
  const front = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

  it('has two commands, one picture of at most 60 KiB, and at most 150 lines', () => {
    expect([...front.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, command]) => command?.trim())).toEqual([
      'npm ci && npm start',
      'npm ci && npm test',
    ]);
    expect(front.match(/^```/gm)).toHaveLength(4);
    const pictures = [...front.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path);
    expect(pictures).toHaveLength(1);
    expect(statSync(new URL(`../${pictures[0]}`, import.meta.url)).size).toBeLessThanOrEqual(60 * 1024);
    expect(front.split('\n').length).toBeLessThanOrEqual(151);
  });
});

describe('the documents', () => {
  it('names every parameter, setting and command, and no command that is none', () => {
    for (const name of [...Object.keys(searchParameters), ...Object.keys(listParameters), ...Object.keys(DEFAULT_SITE_SETTINGS)])
      expect(readme).toContain(`\`${name}\``);
    for (const command of Object.keys(OPTIONS)) expect(readme).toMatch(new RegExp(`npm (?:run )?${command}\\b`));
    for (const [, command = ''] of readme.matchAll(/`npm run ([a-z:]+)/g)) expect(Object.keys(scripts)).toContain(command);
  });

  it('tells the bounds that hold', () => {
    expect(readme).toContain(`1 to ${MAX_PAGE} (1); 1 to ${MAX_HITS_PER_PAGE} (${DEFAULT_HITS_PER_PAGE})`);
    expect(readme).toContain(`${MAX_QUERY_LENGTH} characters, ${MAX_QUERY_UNITS} units`);
  });

  it('link to what is there, headings included', () => {
    const broken: string[] = [];
    let followed = 0;
    for (const { path, links } of documents) {
      for (const link of links) {
        if (/^[a-z]+:/.test(link)) continue;
        followed++;
        const target = new URL(decodeURIComponent(link), new URL(path, root));
        const file = target.pathname;
        const isThere = existsSync(file);
        const other = documents.find((each) => new URL(each.path, root).pathname === file);
        const anchor = decodeURIComponent(target.hash.slice(1));
        if (!isThere || (anchor !== '' && other?.anchors.has(anchor) !== true)) broken.push(`${path}: ${link}`);
      }
    }
    expect(followed).toBeGreaterThan(100);
    expect(broken).toEqual([]);
  });

  it('name files of code that are there, as comments do', () => {
    const code = ['src', 'tests'].flatMap((folder) =>
      readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .map((path) => `/${folder}/${path.split('\\').join('/')}`),
    );
    const missing: string[] = [];
    const check = (path: string, text: string): void => {
      for (const [name] of text.matchAll(/(?<![\w*/.-])(?:[\w-]+\/)*[\w-]+(?:\.test|\.generated|\.d)?\.ts\b/g))
        if (!code.some((each) => each.endsWith(`/${name}`))) missing.push(`${path}: ${name}`);
    };
    for (const { path, text } of documents) if (path !== 'CHANGELOG.md') check(path, text.replace(/^```[\s\S]*?^```/gm, ''));
    for (const path of code) {
      const comments = readFileSync(new URL(`.${path}`, root), 'utf8').match(/^\s*(?:\/\*\*|\*|\/\/).*$/gm) ?? [];
      check(path, comments.join('\n'));
    }
    expect(missing).toEqual([]);
  });

  it('close their fences and say what stands in each', () => {
    const known = ['sh', 'console', 'yaml', 'ts', 'tex', 'html', 'json', 'text'];
    for (const { path, text, fences } of documents) {
      expect(text.match(/^```/gm)?.length ?? 0, path).toBe(2 * fences.length);
      for (const { language, content } of fences) expect(known, `${path}: ${content}`).toContain(language);
    }
  });

  it('show YAML that can be read, and glossaries without a problem', () => {
    const blocks = documents.flatMap(({ fences }) => fences.filter(({ language }) => language === 'yaml'));
    for (const { content } of blocks) expect(() => load(content.replace(/^---$/gm, '')), content).not.toThrow();
    const glossaries = blocks.filter(({ content }) => content.startsWith('# glossary.yaml'));
    expect(glossaries).toHaveLength(2);
    for (const { content } of glossaries) {
      const report = createReporter('glossary.yaml', 'glossary');
      expect(parseGlossary(content, report).groups.length, content).toBeGreaterThan(1);
      expect(report.found).toEqual([]);
    }
  });
});

describe('src/README.md', () => {
  it('has every room and no other, and files that are there', () => {
    const map = documents.find(({ path }) => path === 'src/README.md');
    const rooms = [...(map?.text.matchAll(/^\| `([a-z-]+)\/` \|/gm) ?? [])].map(([, room]) => room);
    const folders = readdirSync(new URL('src', root), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.sort()).toEqual(folders.map(({ name }) => name).sort());
    for (const [, room = '', , , first = ''] of map?.text.matchAll(/^\| `([a-z.-]+)\/?` \|([^|]*)\|([^|]*)\| (.+) \|$/gm) ?? []) {
      for (const [, file = ''] of first.matchAll(/`([\w./-]+\.ts)`/g))
        expect(existsSync(new URL(`src/${room}/${file}`, root)), `${room}: ${file}`).toBe(true);
    }
  });
});

/** What each decision says, in this order. */
const PARTS = ['- **Context:** ', '- **Decision:** ', '- **Figure:** ', '- *Revisit when* '];

const decisions = readFileSync(new URL('src/DECISIONS.md', root), 'utf8')
  .split(/^(?=## )/m)
  .slice(1);

/** Text files that may name a decision: documents and the comments of code. */
const texts = ['src', 'tests', 'posts']
  .flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  )
  .concat(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'])
  .filter((path) => /\.(?:ts|md|css)$/.test(path));

describe('src/DECISIONS.md', () => {
  it('are numbered once, from 1 on, and each has a title', () => {
    expect(decisions.map((text) => /^## (\d+)\. \S.*\n\n/.exec(text)?.[1])).toEqual(
      decisions.map((_, index) => String(index + 1)),
    );
  });

  it('have a context, a decision, a figure and when to revisit it', () => {
    for (const text of decisions) {
      const found = text.split('\n').filter((line) => PARTS.some((part) => line.startsWith(part) && line.length > part.length));
      expect(
        found.map((line) => PARTS.find((part) => line.startsWith(part))),
        text.split('\n')[0],
      ).toEqual(PARTS);
    }
  });

  it('exist where they are referred to', () => {
    const references = texts.flatMap((path) =>
      [...readFileSync(new URL(path, root), 'utf8').matchAll(/\bdecision (\d+)/gi)].map(([reference, number]) => ({
        path,
        reference,
        number: Number(number),
      })),
    );
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter(({ number }) => number < 1 || number > decisions.length)).toEqual([]);
  });
});
