import { describe, expect, it } from 'vitest';
import { letIn, SECURITY_HEADERS } from '../src/security-headers.ts';

const policyOf = (headers: Readonly<Record<string, string>>) => headers['Content-Security-Policy']?.split('; ') ?? [];

describe('letIn()', () => {
  it('changes nothing where a keeper lets nobody in', () => {
    expect(letIn({ frames: [], httpImages: [] })).toEqual(SECURITY_HEADERS);
  });
  it('adds whom he names to the directive that is about them, and to no other', () => {
    const plain = policyOf(SECURITY_HEADERS);
    const policy = policyOf(letIn({ frames: ['spiel.example'], httpImages: ['bild.example', '10.0.0.7:8080'] }));
    expect(policy.filter((directive) => !plain.includes(directive))).toEqual([
      "img-src 'self' https: data: http://bild.example http://10.0.0.7:8080",
      'frame-src https://spiel.example',
    ]);
    expect(plain.filter((directive) => !policy.includes(directive))).toEqual(["img-src 'self' https: data:"]);
  });
});
