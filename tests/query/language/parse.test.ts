import { describe, expect, it } from 'vitest';
import { parseQueryText } from '../../../src/query/language/parse.ts';
import type { Clause } from '../../../src/query/language/query.ts';
import { MAX_QUERY_DEPTH, MAX_QUERY_LENGTH } from '../../../src/query/limits.ts';
import { and, guess, not, or, phrase, quotedTitle, tag, tex, text, title } from './clauses.ts';

type Example = readonly [query: string, clause: Clause | undefined];

const clauseOf = (query: string): Clause | undefined => parseQueryText(query).clause;
const words = (...list: string[]): Clause => and(...list.map(text));

/** Every query here is free of mistakes. */
const EXAMPLES: Record<string, readonly Example[]> = {
  'reads things beside each other as AND': [
    ['', undefined],
    ['  \u3000\n\u0000 ', undefined],
    ['注意力', text('注意力')],
    ['注意力 机制', words('注意力', '机制')],
    ['注意力\u3000机制\u0000熵\u00a0x\ty', words('注意力', '机制', '熵', 'x', 'y')],
    ['a\u2028b\u202fc\u205fd\u007fe\u0080f\u009fg', words('a', 'b', 'c', 'd', 'e', 'f', 'g')],
    ['g\u200bh a\u00adb', words('g\u200bh', 'a\u00adb')],
    ['注意力 AND 机制', words('注意力', '机制')],
    ['a and b or not c', words('a', 'and', 'b', 'or', 'not', 'c')],
    ['a ＡＮＤ b', words('a', 'b')],
    ['\ud800注 \udc00', words('\ud800注', '\udc00')],
  ],
  'reads OR, looser than AND': [
    ['a OR b', or(text('a'), text('b'))],
    ['a b OR c AND d OR e', or(words('a', 'b'), words('c', 'd'), text('e'))],
    ['a | b || c ｜ d ｜｜ e ＯＲ f', or(...['a', 'b', 'c', 'd', 'e', 'f'].map(text))],
    ['a|b |c d| ||| x', words('a|b', '|c', 'd|', '|||', 'x')],
    ['ORB OR-gate XOR', words('ORB', 'OR-gate', 'XOR')],
    ['"a"|"b"OR"c"', or(phrase('a'), phrase('b'), phrase('c'))],
  ],
  'groups by parentheses at the start of a thing': [
    ['(a OR b) c', and(or(text('a'), text('b')), text('c'))],
    ['（a ｜ b） c', and(or(text('a'), text('b')), text('c'))],
    ['((a b) c) (d)', words('a', 'b', 'c', 'd')],
    ['(a OR (b OR c)) OR d', or(text('a'), text('b'), text('c'), text('d'))],
    ['(a OR b)(c OR d)e', and(or(text('a'), text('b')), or(text('c'), text('d')), text('e'))],
    ['（二十一）', text('二十一')],
  ],
  'leaves parentheses directly after text to the text': [
    ['生成扩散模型漫谈（二十一）', text('生成扩散模型漫谈（二十一）')],
    ['GAN(x) (GAN(x) OR VAE(y))', and(text('GAN(x)'), or(text('GAN(x)'), text('VAE(y)')))],
    ['GAN(x, t)', words('GAN(x,', 't)')],
    ['(a OR GAN(x, t)) b', and(or(text('a'), words('GAN(x,', 't)')), text('b'))],
    ['f(x -(a OR b) y)', and(text('f(x'), not(or(text('a'), text('b'))), text('y)'))],
  ],
  'reads quoted phrases': [
    ['"线性 注意力"', phrase('线性 注意力')],
    ['" 线性 "', phrase('线性')],
    ['“a b” „c“ „d” 「e」 『f』 ＂g＂', and(...['a b', 'c', 'd', 'e', 'f', 'g'].map(phrase))],
    ['“a“ ”b“ ”c”', and(...['a', 'b', 'c'].map(phrase))],
    ['“a"', phrase('a')],
    ['"a”', phrase('a')],
    ['"“闭门造车”之多模态思路浅谈"', phrase('“闭门造车”之多模态思路浅谈')],
    ['『他说「好」』', phrase('他说「好」')],
    ['线性"注意力"机制', and(text('线性'), phrase('注意力'), text('机制'))],
    ['什么是“注意力 机制”呢', words('什么是“注意力', '机制”呢')],
    ['「Harvey」是什么 “大数据”时代 “注意力 机制”', and(text('「Harvey」是什么'), text('“大数据”时代'), phrase('注意力 机制'))],
    ['关于「熵」、『力』', text('关于「熵」、『力』')],
    ['"a" "b"', and(phrase('a'), phrase('b'))],
    ['"8"" 盘"', phrase('8" 盘')],
    ['"OR" "-a" "tag:x" "(a)"', and(...['OR', '-a', 'tag:x', '(a)'].map(phrase))],
  ],
  'leaves marks that quote nothing to the text': [
    ['8"盘', text('8"盘')],
    ['8"盘 和 "注意力"', and(text('8"盘'), text('和'), phrase('注意力'))],
    ['8"盘 tag:"a b" -"c"', and(text('8"盘'), tag('a b'), not(phrase('c')))],
    ['a""b', text('a""b')],
    ['8" 和 9"', words('8"', '和', '9"')],
    ['注意力」 关于「熵', words('注意力」', '关于「熵')],
    ["x' don't ‘a’ `b`", words("x'", "don't", '‘a’', '`b`')],
  ],
  'excludes by a minus at the start of a thing': [
    ['-a', not(text('a'))],
    ['a -b', and(text('a'), not(text('b')))],
    ['(-a)', not(text('a'))],
    ['－a −b –c', and(not(text('a')), not(text('b')), not(text('c')))],
    ['-"a b"', not(phrase('a b'))],
    ['-(a OR b)', not(or(text('a'), text('b')))],
    ['-(a b) -（c）', and(not(words('a', 'b')), not(text('c')))],
    ['-tag:RNN', not(tag('RNN'))],
    ['--x', text('--x')],
    ['NOT x ＮＯＴ y', and(not(text('x')), not(text('y')))],
    ['a AND NOT b', and(text('a'), not(text('b')))],
    ['NOT"a b"', not(phrase('a b'))],
    ['-OR', not(text('OR'))],
  ],
  'excludes nothing twice': [
    ['NOT -x', text('x')],
    ['-(-x)', text('x')],
    ['NOT NOT NOT x', not(text('x'))],
    ['a -(NOT (b c))', words('a', 'b', 'c')],
    ['-(-(a OR b))', or(text('a'), text('b'))],
  ],
  'leaves other minuses to the text, and alone ones out': [
    ['gen-itgc VQ-VAE e-10', words('gen-itgc', 'VQ-VAE', 'e-10')],
    ['a - b', words('a', 'b')],
    ['- a – -- b (c -) -', words('a', 'b', 'c')],
    ['a -> b --> c <!-- -=', words('a', '->', 'b', '-->', 'c', '<!--', '-=')],
    ['"a"-GAN (VAE)-RNN', and(phrase('a'), text('-GAN'), text('VAE'), text('-RNN'))],
    ['A—B ——', words('A—B', '——')],
  ],
  'knows fields at the start of a thing': [
    ['title:注意力', title('注意力')],
    ['title:"注意力 机制"', quotedTitle('注意力 机制')],
    ['Title：「注意力」 ＴＩＴＬＥ:x', and(quotedTitle('注意力'), title('x'))],
    ['title:漫谈（二十一）', title('漫谈（二十一）')],
    ['title:8"盘', quotedTitle('8"盘')],
    ['tag:RNN 标签:RNN tag：“线性 RNN”', and(tag('RNN'), tag('RNN'), tag('线性 RNN'))],
    ['tag:c++ tag:-x tag:OR tag:a:b', and(tag('c++'), tag('-x'), tag('OR'), tag('a:b'))],
    ['tag:"a"b', and(tag('a'), text('b'))],
    ['(tag:a OR tag:b)', or(tag('a'), tag('b'))],
    [
      'category:数学研究 分类：x author:苏剑林 作者：y series:漫谈 系列：z',
      and(
        ...(
          [
            ['category', '数学研究'],
            ['category', 'x'],
            ['author', '苏剑林'],
            ['author', 'y'],
            ['series', '漫谈'],
            ['series', 'z'],
          ] as const
        ).map(([dimension, name]): Clause => ({ kind: 'name', dimension, name })),
      ),
    ],
    ['标题:熵', title('熵')],
  ],
  'knows no field elsewhere': [
    ['http://x std::vector 12:30 C:\\x', words('http://x', 'std::vector', '12:30', 'C:\\x')],
    ['RAG:检索 注意:力 :x', words('RAG:检索', '注意:力', ':x')],
    ['x"tag:a"tag:b', and(text('x'), phrase('tag:a'), text('tag:b'))],
    ['a,tag:b #tag:c', words('a,tag:b', '#tag:c')],
  ],
  'reads text: as text whatever it looks like': [
    ['text:OR text:-a text:tag:b', words('OR', '-a', 'tag:b')],
    ['text:"8""盘" -text:"(a"', and(text('8"盘'), not(text('(a')))],
    ['text:"a b"', phrase('a b')],
  ],
  'reads formulas up to white space outside braces': [
    ['tex:\\frac{d x_t}{dt} = v', and(tex('\\frac{d x_t}{dt}'), text('='), text('v'))],
    ['tex:"\\frac{d x_t}{dt} = v"', tex('\\frac{d x_t}{dt} = v')],
    ['公式：\\alpha x', and(tex('\\alpha'), text('x'))],
    ['tex:a\\ b\\{ c', and(tex('a\\ b\\{'), text('c'))],
    ['tex:\\text{a "b" c}', tex('\\text{a "b" c}')],
    ['(tex:f(x) OR tex:\\frac{)}{(}) a', and(or(tex('f(x)'), tex('\\frac{)}{(}')), text('a'))],
    ['(tex:f(g(x)) OR tex:((a))) b', and(or(tex('f(g(x))'), tex('((a))')), text('b'))],
    ['-tex:x^2', not(tex('x^2'))],
  ],
};

describe('parseQueryText()', () => {
  for (const [behaviour, examples] of Object.entries(EXAMPLES)) {
    describe(behaviour, () => {
      it.each(examples)('%j', (query, clause) => {
        expect(parseQueryText(query)).toEqual({ clause, notes: [] });
      });
    });
  }

  it('reads a paragraph as words and formulas', () => {
    const paragraph =
      '其中第一项是（负的）熵，第二项是 KL 散度；当 t -> 0 时，x_t 的分布 p(x_t | x_0) 趋于“标准 正态”，见 (3) 式。';
    expect(parseQueryText(paragraph)).toEqual({
      clause: and(
        ...['其中第一项是（负的）熵，第二项是', 'KL', '散度；当', 't', '->', '0', '时，'].map(text),
        ...[guess('x_t'), text('的分布'), guess('p(x_t | x_0)')],
        ...['趋于“标准', '正态”，见', '3', '式。'].map(text),
      ),
      notes: [],
    });
  });

  it(`reads ${MAX_QUERY_LENGTH} units, or as many as it is told to, and never half a surrogate pair`, () => {
    const long = 'a'.repeat(MAX_QUERY_LENGTH - 1);
    expect(clauseOf(`${long}bc`)).toEqual(text(`${long}b`));
    expect(parseQueryText(`${long}b`)).toEqual({ clause: text(`${long}b`), notes: [] });
    expect(clauseOf(`${long}\u{20000}`)).toEqual(text(long));
    expect(clauseOf(`${long.slice(1)}\u{20000}x`)).toEqual(text(`${long.slice(1)}\u{20000}`));
    expect(parseQueryText(`${long}bc`, { maxLength: 1000 })).toEqual({ clause: text(`${long}bc`), notes: [] });
  });

  it('reads parentheses deeper than its bound as text', () => {
    const deep = (levels: number): string => `${'(a OR '.repeat(levels)}b (c OR d)${')'.repeat(levels)}`;
    const innermost = JSON.stringify(or(text('c'), text('d')));
    expect(JSON.stringify(clauseOf(deep(MAX_QUERY_DEPTH - 1)))).toContain(innermost);
    expect(JSON.stringify(clauseOf(deep(MAX_QUERY_DEPTH)))).not.toContain(innermost);
    expect(JSON.stringify(clauseOf(deep(MAX_QUERY_DEPTH)))).toContain('"(c"');
  });
});
