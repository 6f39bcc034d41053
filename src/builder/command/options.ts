/** The options of each command and what its help says. */

const posts = { type: 'string', default: 'posts' } as const;
const out = { type: 'string', default: 'dist' } as const;
const strict = { type: 'boolean', default: false } as const;
const help = { type: 'boolean', short: 'h', default: false } as const;
const reading = {
  posts,
  strict,
  future: { type: 'boolean', default: false },
  now: { type: 'string', default: '' },
} as const;
const building = {
  ...reading,
  out,
  'max-files': { type: 'string', default: '20000' },
  'no-cache': { type: 'boolean', default: false },
  help,
} as const;

export const OPTIONS = {
  build: building,
  check: { ...reading, all: { type: 'boolean', default: false }, json: { type: 'boolean', default: false }, help },
  start: { ...building, port: { type: 'string', default: '8787' } },
  deploy: { ...building, 'dry-run': { type: 'boolean', default: false } },
} as const;

const POSTS_HELP = `  --posts DIR      folder of Markdown posts, or a blog of Hexo, Hugo, Jekyll, Astro, VitePress, MkDocs, Obsidian
                   (default: posts)`;
const TIME_HELP = `  --future         publish posts whose date is to come
  --now TIME       decide by this moment what is to come and what has expired, such as 2026-12-01 or
                   2026-12-01T08:00+08:00 (default: the clock); with the same one the same posts give the same bytes`;
const BUILDING_HELP = `${POSTS_HELP}
  --out DIR        folder to write to (default: dist); the site is DIR/site
  --strict         fail on warnings as well
  --max-files N    files the site may have (default: 20000, the free plan's limit)
  --no-cache       render every post anew
${TIME_HELP}`;
const HELP_HELP = '  -h, --help       show this';
const EXIT = 'Exit codes: 0 done, 1 failed, 2 misused.';

export const HELP = {
  suoyin: `suoyin: a full-text searchable archive of Markdown posts on a Cloudflare Worker

  suoyin start     build the posts, serve them on this machine, and build again what is saved
  suoyin build     build the posts into dist/site
  suoyin check     read the posts and report every problem, build nothing
  suoyin deploy    build the posts and deploy them with wrangler

suoyin COMMAND --help tells each command's options. ${EXIT}`,
  build: `suoyin build: build the posts into a site

${BUILDING_HELP}
${HELP_HELP}

A post that cannot be read is left out and named; the rest is built. A failed or interrupted build leaves the last
good site in place. ${EXIT}`,
  check: `suoyin check: read and render the posts and report every problem and warning, without building

${POSTS_HELP}
  --all            show every finding, not only the first of each kind
  --json           write the findings as JSON, as src/builder/README.md tells
  --strict         fail on warnings as well
${TIME_HELP}
${HELP_HELP}

Exit codes: 0 no problems, 1 problems (with --strict, or warnings), 2 misused.`,
  start: `suoyin start: build the posts and serve them in workerd on this machine

${BUILDING_HELP}
  --port N         port to serve on (default: 8787; 0 takes a free one)
${HELP_HELP}

While it runs, a saved post is built again and the next request shows it. Ctrl-C ends it. ${EXIT}`,
  deploy: `suoyin deploy: build the posts and deploy them with wrangler

${BUILDING_HELP}
  --dry-run        do all but upload; needs no account
${HELP_HELP}

${EXIT}`,
} as const;
