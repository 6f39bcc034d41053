import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlainDate, parsePlainDate } from '../../../src/post.ts';
import { MAX_READERS } from '../../../src/query/language/fields/readers.ts';
import { formatQuery } from '../../../src/query/language/format.ts';
import { combine, exclude } from '../../../src/query/language/normalize.ts';
import { trimBlanks } from '../../../src/query/language/operators.ts';
import { parseQueryText } from '../../../src/query/language/parse.ts';
import type { Clause, Thing } from '../../../src/query/language/query.ts';
import { isPlainRun } from '../../../src/query/language/run.ts';
import { MAX_NOTES, MAX_QUERY_DEPTH, MAX_QUERY_LENGTH } from '../../../src/query/limits.ts';

const RUNS = 2000;
const whole = { maxLength: Number.POSITIVE_INFINITY };

const FRAGMENTS = [
  ...' ( ) " “ ” „ 「 」 『 』 ＂ - － − – | || ｜ : ： （ ） OR AND NOT ＯＲ or { } \\ \\{ \\frac{a}{b} , . .. > >= ＞ ≤ = 5万 2023 2023-05 -> \' ’ \u3000 \u0000 \u200b \ud800 \udc00 \u{20000} a b x_t 注意力 熵 漫谈（二十一） f(x) "" $ $$ $x$ x^2 x_t = + \\alpha \u03b8 \u2211 dx/dt GAN \uff0c'.split(
    ' ',
  ),
  ...' tag: title: text: tex: date: after: before: readers: category: 标题： 标签: 公式: titel: http:// author:"'.split(' '),
  ' ',
  ' ',
  ' ',
];

const typedQuery = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'"()-| :aO'), maxLength: 40 }) },
);

const GUESSED = ['x_t', 'x^2 + y^2 = 1', '\\frac{d x}{dt}', 'f(x) = y', 'dx/dt', 'p(x_t | x_0)', '(a+b)^2', '\\alpha'];

const anyText = typedQuery.map(trimBlanks).filter((text) => text !== '');
const run = anyText.map((text) => text.replace(/[\s\p{Cc}\p{Cf}\p{Z}]/gu, '')).filter((text) => text !== '');
const day = fc
  .date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => parsePlainDate(date.toISOString().slice(0, 10)) as PlainDate);
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const range = <T extends string | number>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<[T | undefined, T | undefined]> =>
  fc
    .tuple(optional(arbitrary), optional(arbitrary))
    .filter(([first, last]) => (first ?? last) !== undefined && (first === undefined || last === undefined || first <= last));

const thing: fc.Arbitrary<Thing> = fc.oneof(
  run.map((text): Thing => ({ kind: 'text', text })),
  anyText.map((text): Thing => ({ kind: 'phrase', text })),
  anyText.map((text): Thing => ({ kind: 'title', text, quoted: true })),
  run.filter(isPlainRun).map((text): Thing => ({ kind: 'title', text, quoted: false })),
  fc
    .tuple(fc.constantFrom('tag' as const, 'category' as const, 'author' as const, 'series' as const), anyText)
    .map(([dimension, name]): Thing => ({ kind: 'name', dimension, name })),
  anyText.map((tex): Thing => ({ kind: 'tex', tex, isGuessed: false })),
  fc.constantFrom(...GUESSED).map((tex): Thing => ({ kind: 'tex', tex, isGuessed: true })),
  fc.constantFrom(...'a + b = c x -'.split(' ')).map((text): Thing => ({ kind: 'text', text })),
  range(day).map(([from, to]): Thing => ({ kind: 'dates', from, to })),
  range(fc.integer({ min: 0, max: MAX_READERS })).map(([min, max]): Thing => ({ kind: 'readers', min, max })),
);

const clause: fc.Arbitrary<Clause> = fc.letrec<{ clause: Clause }>((tie) => ({
  clause: fc.oneof(
    { maxDepth: MAX_QUERY_DEPTH / 2, depthSize: 'small' },
    thing,
    tie('clause').map(exclude),
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('clause'), { minLength: 1, maxLength: 4 }))
      .map(([kind, clauses]) => combine(kind, clauses) as Clause),
  ),
})).clause;

/** A guessed formula with half a pair of parentheses may stand between dollars, which guess nothing. */
function settle(clause: Clause | undefined): Clause | undefined {
  if (clause === undefined) return undefined;
  if (clause.kind === 'and' || clause.kind === 'or') {
    return { kind: clause.kind, clauses: clause.clauses.map((each) => settle(each) ?? each) };
  }
  if (clause.kind === 'not') return { kind: 'not', clause: settle(clause.clause) ?? clause.clause };
  return clause.kind === 'tex' && !isPlainRun(clause.tex) ? { ...clause, isGuessed: false } : clause;
}

function expectNormalised(clause: Clause): void {
  if (clause.kind === 'not') {
    expect(clause.clause.kind).not.toBe('not');
    expectNormalised(clause.clause);
  } else if (clause.kind === 'and' || clause.kind === 'or') {
    expect(clause.clauses.length).toBeGreaterThan(1);
    for (const each of clause.clauses) {
      expect(each.kind).not.toBe(clause.kind);
      expectNormalised(each);
    }
  }
}

describe('parseQueryText()', () => {
  it('makes a normalised clause and well-placed notes of anything', () => {
    fc.assert(
      fc.property(typedQuery, (typed) => {
        const { clause, notes } = parseQueryText(typed);
        if (clause !== undefined) expectNormalised(clause);
        expect(notes.length).toBeLessThanOrEqual(MAX_NOTES);
        for (const { start, end } of notes) expect(0 <= start && start < end && end <= typed.length).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it('loses nothing that can be searched for', () => {
    const letters = (text: string): string => text.replaceAll(/\b(?:text|tex):/g, '').replace(/[^a-z\u4e00-\u9fff]/gu, '');
    const plain = fc.array(fc.constantFrom(...' ( ) " “ ” „ 「 」 - – | : ： （ ） { } \\ a b x 注意 熵 '.split(' '), ' '), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(plain, (parts) => {
        const typed = parts.join('');
        expect(letters(formatQuery(parseQueryText(typed).clause))).toBe(letters(typed));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('formatQuery()', () => {
  it('writes what was typed so that it is read again as it was, without a mistake', () => {
    fc.assert(
      fc.property(typedQuery, (typed) => {
        const { clause } = parseQueryText(typed);
        const written = formatQuery(clause);
        const read = parseQueryText(written, whole);
        expect({ clause: settle(read.clause), notes: read.notes }).toEqual({ clause: settle(clause), notes: [] });
        expect(formatQuery(read.clause)).toBe(written);
        if (written.length <= MAX_QUERY_LENGTH) expect(parseQueryText(written)).toEqual(read);
      }),
      { numRuns: RUNS },
    );
  });

  it('writes any normalised clause so that it is read again as it was', () => {
    fc.assert(
      fc.property(clause, (made) => {
        expect(parseQueryText(formatQuery(made), whole)).toEqual({ clause: made, notes: [] });
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    ['（ａ ｜ b） －标签：RNN 读者：＞５万', '(ａ OR b) -tag:RNN readers:>=50001'],
    ['“线性 注意力” NOT（a ＡＮＤ b）', '"线性 注意力" text:"NOT（a" text:"b）"'],
    ['NOT （a ＡＮＤ b）', '-(a b)'],
    ['title:「a」 title:b 公式：\\frac{a b}{c}', 'title:"a" title:b $\\frac{a b}{c}$'],
    ['「a"b」 8"盘 -text:OR tag:"a b" tag:"c"', '"a""b" text:"8""盘" -OR tag:"a b" tag:c'],
    ['', ''],
  ])('writes %s as %s', (typed, written) => {
    expect(formatQuery(parseQueryText(typed).clause)).toBe(written);
  });
});
