/** SQLite's full-text search by trigrams, which find any text of three characters or more. */

import { DatabaseSync } from 'node:sqlite';
import type { Engine } from '../engines/engine.ts';
import { textOf } from './load-peer.ts';

export const fts5Engine: Engine = {
  name: 'SQLite FTS5',
  configuration: 'SQLite FTS5 of Node, tokenize trigram, words of the query as quoted strings (AND), order by rank',
  needsPeers: false,
  async index(docs) {
    const database = new DatabaseSync(':memory:');
    database.exec("create virtual table posts using fts5(id unindexed, title, text, tokenize = 'trigram')");
    const insert = database.prepare('insert into posts (id, title, text) values (?, ?, ?)');
    database.exec('begin');
    for (const { id, title, text } of docs) insert.run(id, title, text);
    database.exec('commit');
    const select = database.prepare('select id from posts where posts match ? order by rank');
    return {
      async search(query, limit) {
        const words = query.split(/\s+/).filter((word) => word !== '');
        const rows = select.all(words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' '));
        return { ids: rows.slice(0, limit).map((row) => textOf(row, 'id')), total: rows.length };
      },
    };
  },
};
