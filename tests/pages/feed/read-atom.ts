/** Reads a feed with an XML parser, as feed readers do. */

import { DOMParser, type Element } from '@xmldom/xmldom';

const ATOM = 'http://www.w3.org/2005/Atom';

export interface ReadEntry {
  /** Text of a child, `undefined` where there is none. */
  text(name: string): string | undefined;
  texts(name: string): string[];
  /** An attribute of all children of a name. */
  attributes(name: string, attribute: string): (string | undefined)[];
}

/** The feed and its entries; throws where the text is not well-formed, or an element is not Atom's. */
export function readAtom(xml: string): { feed: ReadEntry; entries: ReadEntry[] } {
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(`${level}: ${message}`);
    },
  });
  const root = parser.parseFromString(xml, 'text/xml').documentElement;
  if (root === null || root.localName !== 'feed') throw new Error(`Expected a feed, got ${xml.slice(0, 200)}`);
  for (const element of root.getElementsByTagName('*')) {
    if (element.namespaceURI !== ATOM) throw new Error(`<${element.nodeName}> is not Atom's`);
  }
  return { feed: readElement(root), entries: childrenOf(root, 'entry').map(readElement) };
}

function readElement(element: Element): ReadEntry {
  const texts = (name: string): string[] => childrenOf(element, name).map((child) => child.textContent ?? '');
  return {
    text: (name) => texts(name)[0],
    texts,
    attributes: (name, attribute) => childrenOf(element, name).map((child) => child.getAttribute(attribute) ?? undefined),
  };
}

function childrenOf(element: Element, name: string): Element[] {
  return [...element.getElementsByTagNameNS(ATOM, name)].filter((child) => child.parentNode === element);
}
