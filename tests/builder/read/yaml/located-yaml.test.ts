import { describe, expect, it } from 'vitest';
import { createReporter } from '../../../../src/builder/read/problem.ts';
import { parseLocatedYaml, type YamlNode } from '../../../../src/builder/read/yaml/located-yaml.ts';

function read(text: string): { node: unknown; found: readonly string[] } {
  const report = createReporter('a.yaml');
  const node = parseLocatedYaml(text, report);
  return { node: node && simplify(node), found: report.found.map(({ line, message }) => `${line}: ${message}`) };
}

/** `[line, text]`, `[line, [items]]`, `[line, { key: value }]`. */
function simplify(node: YamlNode): unknown {
  if (node.kind === 'text') return [node.line, node.text];
  if (node.kind === 'list') return [node.line, node.items.map(simplify)];
  return [
    node.line,
    Object.fromEntries(node.entries.map(({ key, value }) => [key.kind === 'text' ? key.text : '', simplify(value)])),
  ];
}

describe('parseLocatedYaml()', () => {
  it('tells the line of every value', () => {
    expect(read('# c\n- [a,\n   b]\n-\n  - "c d"\n- e: f\n')).toEqual({
      node: [
        2,
        [
          [
            2,
            [
              [2, 'a'],
              [3, 'b'],
            ],
          ],
          [5, [[5, 'c d']]],
          [6, { e: [6, 'f'] }],
        ],
      ],
      found: [],
    });
  });

  it('reads every scalar as text', () => {
    expect(read('[1, true, null, ~, "", 2020-01-01]').node).toEqual([
      1,
      ['1', 'true', 'null', '~', '', '2020-01-01'].map((text) => [1, text]),
    ]);
  });

  it('reads the first document only', () => {
    expect(read('a: b\n---\nc: d').node).toEqual([1, { a: [1, 'b'] }]);
  });

  it.each(['', '\n', '# nothing'])('reads nothing from %j', (text) => expect(read(text)).toEqual({ node: undefined, found: [] }));

  it('names the line of what is no YAML', () => {
    const { node, found } = read('- a\n- "b\n');
    expect(node).toBeUndefined();
    expect(found).toEqual([expect.stringMatching(/^\d: Cannot read the file as YAML: /)]);
  });

  it('refuses aliases, and depths no glossary has', () => {
    expect(read('- &a b\n- *a').found).toEqual(['2: Cannot read "*a", expected no aliases']);
    expect(read('['.repeat(5000)).found).toHaveLength(1);
  });
});
