// Does one task of a worker (see Worker.java) with Tantivy:
// node tantivy-worker.cjs PACKAGE-FOLDER load TANTIVY INDEX CORPUS THREADS
// node tantivy-worker.cjs PACKAGE-FOLDER search TANTIVY INDEX QUERIES THREADS WARM-SECONDS
'use strict';
const fs = require('fs');
const path = require('path');
const readline = require('readline');
const tantivy = require(path.resolve(process.argv[2]));

const HITS = 10;
const WRITER_BYTES = 256_000_000;
const FIELDS = ['title', 'abstract'];
const MODES = ['top', 'texts', 'total', 'texts_and_total'];
const LEAST_WARM_PASSES = 3; // as Worker.java
const ROUND_MILLIS = 1000;

function cpuNanos() {
  const usage = process.cpuUsage();
  return (usage.user + usage.system) * 1000;
}

function peaks() {
  return { peak_resident_mb: process.resourceUsage().maxRSS * 1024 / 1e6 };
}

function size(folder) {
  return fs.readdirSync(folder).reduce((sum, name) => sum + fs.statSync(path.join(folder, name)).size, 0);
}

async function load(folder, corpus, threads) {
  const cpu = cpuNanos();
  const start = performance.now();
  const schema = new tantivy.SchemaBuilder()
    .addTextField('id', { stored: true, tokenizerName: 'raw', indexOption: 'basic' })
    .addTextField('title', { stored: true })
    .addTextField('abstract', { stored: true })
    .addTextField('category', { stored: true, tokenizerName: 'raw', indexOption: 'basic' })
    .build();
  const created = new tantivy.Index(schema, folder);
  const writer = created.writer(WRITER_BYTES, Number(threads));
  const lines = readline.createInterface({ input: fs.createReadStream(corpus) });
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
  const seconds = (performance.now() - start) / 1e3;
  const processor_s = (cpuNanos() - cpu) / 1e9;
  const merging = performance.now();
  writer.waitMergingThreads();
  const figures = {
    papers,
    seconds,
    processor_s,
    papers_a_second: papers / seconds,
    papers_a_processor_s: papers / processor_s,
    merging_s: (performance.now() - merging) / 1e3,
    index_mb: size(folder) / 1e6,
    ...peaks(),
  };
  return { figures, timings: {}, answers: [] };
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

function find(searcher, query, texts, count) {
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

function ask(searcher, queries, mode, into) {
  for (const query of queries) {
    const cpu = cpuNanos();
    const start = process.hrtime.bigint();
    const total = find(searcher, query, mode.startsWith('texts'), mode.endsWith('total'));
    into.nanos.push(Number(process.hrtime.bigint() - start));
    into.cpuNanos.push(cpuNanos() - cpu);
    into.totals.push(total);
  }
}

function search(folder, file, threads, warmSeconds) {
  const index = tantivy.Index.open(folder);
  index.reload();
  const searcher = index.searcher();
  const queries = fs.readFileSync(file, 'utf8').split('\n')
    .filter((line) => line.trim() && !line.startsWith('question\t'))
    .map((line) => line.split('\t'))
    .map(([kind, words]) => index.parseQuery(text(kind, words), FIELDS));
  const empty = () => ({ nanos: [], cpuNanos: [], totals: [] });
  const warm = performance.now() + warmSeconds * 1000;
  for (let pass = 0; pass < LEAST_WARM_PASSES || performance.now() < warm; pass++) {
    MODES.forEach((mode) => ask(searcher, queries, mode, empty()));
  }
  const timings = {};
  for (const mode of MODES) {
    timings[mode] = empty();
    const end = performance.now() + ROUND_MILLIS;
    do {
      ask(searcher, queries, mode, timings[mode]);
    } while (performance.now() < end);
  }
  return { figures: peaks(), timings, answers: [] };
}

async function main() {
  const [task, , ...rest] = process.argv.slice(3);
  console.log(JSON.stringify(task === 'load' ? await load(...rest) : search(...rest)));
}

main();
