import { describe, expect, it } from 'vitest';
import { formatQuery } from '../../../src/query/language/format.ts';
import { parseQueryText } from '../../../src/query/language/parse.ts';
import type { Clause } from '../../../src/query/language/query.ts';
import { and, guess, not, or, phrase, tag, tex, text, title } from './clauses.ts';

type Example = readonly [query: string, clause: Clause];

const words = (...list: string[]): Clause => and(...list.map(text));

/** Every query here is free of mistakes. */
const EXAMPLES: Record<string, readonly Example[]> = {
  'reads what dollars enclose as a formula': [
    ['$x_t$', tex('x_t')],
    ['$x$', tex('x')],
    ['$$x^2 + y$$', tex('x^2 + y')],
    ['$ x_t $', tex('x_t')],
    ['$$x_t$', tex('x_t')],
    ['$p(x | y)$ a', and(tex('p(x | y)'), text('a'))],
    ['$a_1$ $b_1$', and(tex('a_1'), tex('b_1'))],
    ['$x_t$ OR $y_t$', or(tex('x_t'), tex('y_t'))],
    ['($x$ OR y) z', and(or(tex('x'), text('y')), text('z'))],
    ['-$x$ -($y$ OR z)', and(not(tex('x')), not(or(tex('y'), text('z'))))],
    ['-$\u2211$', not(tex('\u2211'))],
    ['$\\text{若 } x$', tex('\\text{若 } x')],
    ['$\\text{a "b"}$ "c"', and(tex('\\text{a "b"}'), phrase('c'))],
    ['$\\$_1$', tex('\\$_1')],
  ],
  'reads text glued to such a formula as another thing': [
    ['$x_t$扩散', and(tex('x_t'), text('扩散'))],
    ['扩散$x_t$模型', and(text('扩散'), tex('x_t'), text('模型'))],
    ['$k$-means', and(tex('k'), text('-means'))],
    ['$x$，$y$', and(tex('x'), tex('y'))],
    ['$x$|$y$', or(tex('x'), tex('y'))],
  ],
  'leaves prices and the variables of programs to the text': [
    ['$5 or $10', words('$5', 'or', '$10')],
    ['$5', text('$5')],
    ['$5a$5', text('$5a$5')],
    ['US$5 和 HK$6', words('US$5', '和', 'HK$6')],
    ['价格$5和$10', text('价格$5和$10')],
    ['$HOME/bin:$PATH', text('$HOME/bin:$PATH')],
    ['$GET $POST', words('$GET', '$POST')],
    ['$_a $_b', words('$_a', '$_b')],
    ['a $$ b $ $ $$$$', words('a', '$$', 'b', '$', '$', '$$$$')],
    ['\\$5 \\$6', words('\\$5', '\\$6')],
    ['text:$x$ "$x$"', and(text('$x$'), phrase('$x$'))],
  ],
  'reads a dollar without a partner as the beginning of a formula': [
    ['$x_t', guess('x_t')],
    ['$$\\eta', guess('\\eta')],
    ['扩散$x_t', and(text('扩散'), guess('x_t'))],
    ['$x^2 + y^2 =', guess('x^2 + y^2 =')],
    ['$(x_t)', guess('x_t')],
    ['$x_t 扩散', and(guess('x_t'), text('扩散'))],
  ],
  'guesses what is a formula without dollars': [
    ['x_t', guess('x_t')],
    ['\\eta_t', guess('\\eta_t')],
    ['dx/dt', guess('dx/dt')],
    ['\\frac{d x_t}{dt} = v_\\theta(', guess('\\frac{d x_t}{dt} = v_\\theta(')],
    ['\\frac{dx_t}{dt} = v_\\theta(x_t, t)', guess('\\frac{dx_t}{dt} = v_\\theta(x_t, t)')],
    ['d𝒙ₜ/dt = v_θ(xₜ, t)', guess('d𝒙ₜ/dt = v_θ(xₜ, t)')],
    ['v(x_t, t)', guess('v(x_t, t)')],
    ['\\left( x_t \\right)', guess('\\left( x_t \\right)')],
    ['x^2 - y^2 = 1', guess('x^2 - y^2 = 1')],
    ['y = -x^2 + 1', guess('y = -x^2 + 1')],
    ['\\frac{a - b}{c -d}', guess('\\frac{a - b}{c -d}')],
    ['p(x_t | x_0)', guess('p(x_t | x_0)')],
    ['x \\in [0, 1)', guess('x \\in [0, 1)')],
    ['v（x_t，t）', guess('v（x_t，t）')],
    ['\\begin{pmatrix} a & -b \\end{pmatrix}', guess('\\begin{pmatrix} a & -b \\end{pmatrix}')],
    ['\\frac{x_t -y', guess('\\frac{x_t -y')],
    ['f(x_t -y)', guess('f(x_t -y)')],
    ['(a+b)^2 = a^2 + 2ab + b^2', guess('(a+b)^2 = a^2 + 2ab + b^2')],
    ['(-1)^n x^n', guess('(-1)^n x^n')],
    ['x = (a + b)/2', guess('x = (a + b)/2')],
    ['loss = -\\log p(x)', guess('loss = -\\log p(x)')],
    ['y = softmax(W x + b)', guess('y = softmax(W x + b)')],
    ['L = \\text{损失} + x', guess('L = \\text{损失} + x')],
    ['x_t, y_t.', guess('x_t, y_t')],
  ],
  'keeps the words beside it out': [
    ['SDE dx = f dt', and(text('SDE'), guess('dx = f dt'))],
    ['扩散模型 dx = f(x,t)dt + g(t)dw', and(text('扩散模型'), guess('dx = f(x,t)dt + g(t)dw'))],
    ['x_t GAN y_t', and(guess('x_t'), text('GAN'), guess('y_t'))],
    ['derivative of x^2', and(text('derivative'), text('of'), guess('x^2'))],
    ['max_length x_t', and(text('max_length'), guess('x_t'))],
    ['GPT-2 x_t (GAN) ', and(text('GPT-2'), guess('x_t'), text('GAN'))],
    ['x_t - 科学空间', and(guess('x_t'), text('科学空间'))],
    ['R - A Talk 2014 - 2015', words('R', 'A', 'Talk', '2014', '2015')],
  ],
  'goes on over no operator, field or quotation mark': [
    ['x_t OR y_t', or(guess('x_t'), guess('y_t'))],
    ['x_t | y_t', or(guess('x_t'), guess('y_t'))],
    ['x_t AND y_t', and(guess('x_t'), guess('y_t'))],
    ['a^2 -b^2', and(guess('a^2'), not(guess('b^2')))],
    ['x_t NOT y_t', and(guess('x_t'), not(guess('y_t')))],
    ['x_t tag:a y_t', and(guess('x_t'), tag('a'), guess('y_t'))],
    ['x_t "a b" y_t', and(guess('x_t'), phrase('a b'), guess('y_t'))],
    ['x_t $y$', and(guess('x_t'), tex('y'))],
    ['(x_t OR y_t) z', and(or(guess('x_t'), guess('y_t')), text('z'))],
    ['(v_\\theta( OR b) c', and(or(guess('v_\\theta('), text('b')), text('c'))],
    ['x_t (GAN OR VAE)', and(guess('x_t'), or(text('GAN'), text('VAE')))],
    ['(x_t)', guess('x_t')],
    ['-(x_t + 1)', not(guess('x_t + 1'))],
  ],
  'excludes a formula by a minus, but knows the sign of the only one': [
    ['扩散 -x_t', and(text('扩散'), not(guess('x_t')))],
    ['-\\frac{d x}{dt} 扩散', and(not(guess('\\frac{d x}{dt}')), text('扩散'))],
    ['-\\sum_i p_i \\log p_i', guess('\\sum_i p_i \\log p_i')],
    ['-(a+b)^2 = c', guess('(a+b)^2 = c')],
    ['NOT x_t', not(guess('x_t'))],
  ],
  'cuts a formula out of Chinese text where it is plainly one': [
    ['求x^2+1的导数', and(text('求'), guess('x^2+1'), text('的导数'))],
    ['求x^2 + 1的导数', and(text('求'), guess('x^2 + 1'), text('的导数'))],
    ['求（x^2+1）的导数', and(text('求'), guess('x^2+1'), text('的导数'))],
    ['函数f(x)=x^2的导数', and(text('函数'), guess('f(x)=x^2'), text('的导数'))],
    ['x^2，y_t', and(guess('x^2'), guess('y_t'))],
    ['用Adam x_t的分布', and(text('用Adam'), guess('x_t'), text('的分布'))],
    ['第3 x_t 3个', and(text('第3'), guess('x_t'), text('3个'))],
    ['求-x^2的', and(text('求'), guess('x^2'), text('的'))],
  ],
  'leaves other Chinese text whole': [
    ['GPT-2的a+b', text('GPT-2的a+b')],
    ['3×3卷积 λ演算 α粒子 α-β剪枝', words('3×3卷积', 'λ演算', 'α粒子', 'α-β剪枝')],
    ['漫谈（二十一） 第2章 2023年', words('漫谈（二十一）', '第2章', '2023年')],
    ['关于max_length的设置', text('关于max_length的设置')],
    ['漫谈(求x_t) 求v(x_t的导数)', words('漫谈(求x_t)', '求v(x_t的导数)')],
  ],
  'leaves quoted text, text: and the values of fields as they are': [
    ['"x_t"', phrase('x_t')],
    ['text:x_t -text:\\eta', and(text('x_t'), not(text('\\eta')))],
    ['title:x_t tag:\\eta', and(title('x_t'), tag('\\eta'))],
    ['http://x.y/a_b C:\\R max_length=5', words('http://x.y/a_b', 'C:\\R', 'max_length=5')],
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

  it('keeps no formula after a quotation mark without a partner', () => {
    expect(parseQueryText('"线性 x_t $y$').clause).toEqual(words('线性', 'x_t', '$y$'));
  });
});

describe('formatQuery()', () => {
  it.each(Object.values(EXAMPLES).flat())('writes what %j is read as so that it is read again so', (_, clause) => {
    const written = formatQuery(clause);
    expect(parseQueryText(written, { maxLength: written.length })).toEqual({ clause, notes: [] });
  });

  it.each([
    ['SDE dx = f dt', 'SDE dx = f dt'],
    ['求x^2+1的导数', '求 x^2+1 的导数'],
    ['x^2，y_t', 'x^2 AND y_t'],
    ['注意力 text:a text:+ text:b', '注意力 a AND + AND b'],
    ['text:x_t tex:x_t', 'text:"x_t" $x_t$'],
    ['tex:"$5" $a$', 'tex:"$5" $a$'],
    ['$5 or $10', 'text:"$5" or text:"$10"'],
    ['-$x$ -x_t GAN', '-$x$ -(x_t) GAN'],
    ['NOT v_\\theta( GAN', 'NOT v_\\theta( GAN'],
    ['c (a OR v_\\theta(', 'c (a OR $v_\\theta($)'],
  ])('writes %s as %s', (typed, written) => {
    expect(formatQuery(parseQueryText(typed).clause)).toBe(written);
  });
});
