// Does the tasks of a worker (see Task.java) with Tantivy: node tantivy-worker.cjs PACKAGE-FOLDER
'use strict';
const fs = require('fs');
const path = require('path');
const readline = require('readline');
const tantivy = require(path.resolve(process.argv[2]));

const HITS = 10;
const WRITER_BYTES = 256_000_000;
const FIELDS = ['title', 'abstract'];
let index;
let searcher;
let queries = [];

function cpuNanos() {
  const usage = process.cpuUsage();
  return (usage.user + usage.system) * 1000;
}

async function load(task) {
  const cpu = cpuNanos();
  const start = process.hrtime.bigint();
  const schema = new tantivy.SchemaBuilder()
    .addTextField('id', { stored: true, tokenizerName: 'raw', indexOption: 'basic' })
    .addTextField('title', { stored: true })
    .addTextField('abstract', { stored: true })
    .addTextField('category', { stored: true, tokenizerName: 'raw', indexOption: 'basic' })
    .build();
  const created = new tantivy.Index(schema, task.folder);
  const writer = created.writer(WRITER_BYTES, task.threads);
  const lines = readline.createInterface({ input: fs.createReadStream(task.corpus) });
  for await (const line of lines) {
    const paper = JSON.parse(line);
    const document = new tantivy.Document();
    document.addText('id', paper.id);
    document.addText('title', paper.title || '');
    document.addText('abstract', paper.abstract || '');
    for (const subject of paper.subjects || []) {
      document.addText('category', subject.code || subject);
    }
    writer.addDocument(document);
  }
  writer.commit();
  created.reload();
  const papers = Number(created.searcher().numDocs);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const cpuSeconds = (cpuNanos() - cpu) / 1e9;
  const merging = process.hrtime.bigint();
  writer.waitMergingThreads();
  return {
    papers,
    seconds,
    cpuSeconds,
    optimiseSeconds: Number(process.hrtime.bigint() - merging) / 1e9,
    bytes: size(task.folder),
    peakHeap: 0,
    peakResident: process.resourceUsage().maxRSS * 1024,
  };
}

function size(folder) {
  return fs.readdirSync(folder).reduce((sum, name) => sum + fs.statSync(path.join(folder, name)).size, 0);
}

function text(kind, words) {
  switch (kind) {
    case 'word': return words;
    case 'and': return words.split(' ').join(' AND ');
    case 'or': return words.split(' ').join(' OR ');
    case 'phrase': return `"${words}"`;
    default: throw new Error(`no such kind of query: ${kind}`);
  }
}

function open(task) {
  index = tantivy.Index.open(task.folder);
  index.reload();
  searcher = index.searcher();
  queries = fs.readFileSync(task.queries, 'utf8').split('\n')
    .filter((line) => line.trim() && !line.startsWith('question\t'))
    .map((line) => line.split('\t'))
    .map(([kind, words]) => index.parseQuery(text(kind, words), FIELDS));
  return { papers: Number(searcher.numDocs) };
}

function search(query, texts, count) {
  const found = searcher.search(query, HITS, count);
  if (texts) {
    for (const hit of found.hits) {
      const document = searcher.doc(hit.docAddress);
      if (document.getFirst('title') === null || document.getFirst('abstract') === null) {
        throw new Error('a hit has no stored text');
      }
    }
  }
  return count ? Number(found.count) : found.hits.length;
}

function round(mode, seconds) {
  const texts = mode === 'TEXTS' || mode === 'TEXTS_AND_TOTAL';
  const count = mode === 'TOTAL' || mode === 'TEXTS_AND_TOTAL';
  const answer = { nanos: [], totals: [], cpuNanos: [] };
  const end = performance.now() + seconds * 1000;
  do {
    for (const query of queries) {
      const cpu = cpuNanos();
      const start = process.hrtime.bigint();
      const total = search(query, texts, count);
      answer.nanos.push(Number(process.hrtime.bigint() - start));
      answer.cpuNanos.push(cpuNanos() - cpu);
      answer.totals.push(total);
    }
  } while (performance.now() < end);
  return answer;
}

async function answer(task) {
  switch (task.action) {
    case 'LOAD': return load(task);
    case 'OPEN': return open(task);
    case 'ROUND': return round(task.mode, task.seconds);
    case 'MEMORY':
      return { heap: 0, peakHeap: 0, peakResident: process.resourceUsage().maxRSS * 1024 };
    default: throw new Error(`Tantivy has no ${task.action}`);
  }
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    try {
      console.log(JSON.stringify(await answer(JSON.parse(line))));
    } catch (e) {
      console.log(JSON.stringify({ failed: String(e) }));
      process.exit(3);
    }
  }
}

main();
