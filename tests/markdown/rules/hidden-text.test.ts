import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRender } from '../../../src/markdown/render.ts';
import { dropHiddenText } from '../../../src/markdown/rules/hidden-text.ts';

describe('dropHiddenText()', () => {
  it('hides what stands between two marks, on one line or on many, and keeps the lines', () => {
    expect(dropHiddenText('甲%%密%%乙\n%%\n密\n\n密\n%%\n丙')).toEqual({ text: '甲乙\n\n\n\n\n\n丙', hiddenLines: [1, 2] });
  });
  it.each([
    '`%%a%%`',
    '```\n%%a%%\n```',
    '> ~~~~\n> %%a\n> %%b\n> ~~~~',
    '- ```\n  %%a\n  %%b\n  ```',
    'a %% b',
    '\\%% a %%',
    '``%% ` %%``',
  ])('keeps %s', (text) => expect(dropHiddenText(text).text).toBe(text));
  it.each([
    ['甲{% comment %}密{% endcomment %}乙', '甲乙'],
    ['甲\n{%- comment -%}\n密 `x\n{%- endcomment -%}\n乙', '甲\n\n\n\n乙'],
    ['甲{{/* 密 */}}乙{{- /* 密 */ -}}', '甲乙'],
    ['{{< comment >}}密{{< /comment >}}{{% comment %}}密{{% /comment %}}乙', '乙'],
    ['{% comment %}密%%密{% endcomment %}%%密%%', ''],
    ['甲{# 密 #}乙{#\n密 #}', '甲乙\n'],
    ['甲{{!-- 密 }} --}}乙', '甲乙'],
    ['甲{>>密：不要发表<<}乙', '甲乙'],
  ])('hides the comments of templates: %s', (text, visible) => expect(dropHiddenText(text).text).toBe(visible));
  it.each([
    '## 题 {#名}',
    '$\\def\\a#1{#1}$ #}',
    '$a {>>} b$',
    '{# 未完',
    '`{{!-- a --}}`',
    '`{% comment %}`a`{% endcomment %}`',
    '```\n{{/* a */}}\n```',
    '{% comment %} a',
    '{{</* ref "a" */>}}',
  ])('keeps what is written about them: %s', (text) => expect(dropHiddenText(text).text).toBe(text));
  it('hides behind a code span that nothing closes, and behind dollars', () => {
    expect(dropHiddenText('`甲 %%密%%').text).toBe('`甲 ');
    expect(dropHiddenText('$$ 甲 %%密%% $$').text).toBe('$$ 甲  $$');
  });
  it('finds nothing more the second time', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('%%', 'a', '\n', '`', '密', ' ', '```\n')), (pieces) => {
        const once = dropHiddenText(pieces.join('')).text;
        expect(dropHiddenText(once).text.length).toBeLessThanOrEqual(once.length);
        expect(once.split('\n')).toHaveLength(pieces.join('').split('\n').length);
      }),
    );
  });
  it('is told, and nowhere to be found', () => {
    const rendered = createRender()('甲 %%密码%% 乙\n\n# 题 %%密码%%\n\n%%密码%%');
    expect(JSON.stringify(rendered)).not.toContain('密码');
    expect(rendered.warnings).toEqual([expect.objectContaining({ line: 1, kind: 'hidden-text' })]);
  });
});
