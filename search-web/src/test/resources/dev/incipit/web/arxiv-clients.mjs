// Asks a server through programs written for arXiv, unchanged, and prints what they make of it.
// Arguments: the folder in which the packages are installed, and the server's address.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [folder, server] = process.argv.slice(2);
const require = createRequire(pathToFileURL(folder + '/package.json'));

async function agentic() {
  const { ArXivClient } = await import(pathToFileURL(require.resolve('@agentic/arxiv')));
  const client = new ArXivClient({ apiBaseUrl: server + 'api' });
  const byIds = await client.search({
    ids: ['2401.00011v3', 'hep-th/9901001'], start: 0, maxResults: 5,
  });
  const byWords = await client.search({
    searchQuery: {
      include: [{ field: 'title', value: 'gardens' }, { field: 'author', value: 'del_maestro' }],
      exclude: [{ field: 'title', value: 'fern' }],
    },
    start: 0,
    maxResults: 5,
  });
  const short = (answer) => ({
    total: answer.totalResults,
    entries: answer.entries.map((e) => [e.url, e.title, e.authors.map((a) => a.name)]),
  });
  return { byIds: short(byIds), byWords: short(byWords), none: (await client.search('ti:nothing')).totalResults };
}

async function arxivApi() {
  process.env.http_proxy = server;
  const { search } = require('arxiv-api');
  const papers = await search({
    searchQueryParams: [
      { include: [{ name: 'moss gardens', prefix: 'ti' }], exclude: [{ name: 'fern' }] },
      { include: [{ name: 'hep-th', prefix: 'cat' }] },
    ],
    sortBy: 'submittedDate',
    sortOrder: 'ascending',
    maxResults: 5,
  });
  return papers.map((p) => [p.id, p.title, p.authors.flat(), p.published, p.links.length, p.categories.map((c) => c.term)]);
}

console.log(JSON.stringify({ agentic: await agentic(), arxivApi: await arxivApi() }));
