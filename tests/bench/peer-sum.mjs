// SPDX-License-Identifier: GPL-3.0-or-later
// DuckDB's time for a sum by two dimensions with one filter over the rows of a CSV, in milliseconds.
import { createRequire } from 'node:module';

const [, , modules, path, runs] = process.argv;
const { DuckDBInstance } = createRequire(modules + '/')('@duckdb/node-api');

const query = `SELECT "Nationality", "LAD Code", SUM("People") AS people FROM facts
               WHERE "Support type" = 'Section 95' GROUP BY 1, 2`;

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
await connection.run(`CREATE TABLE facts AS SELECT * FROM read_csv('${path.replaceAll("'", "''")}')`);

const times = [];
let rows = [];
for (let i = 0; i < Number(runs); i++) {
  const start = performance.now();
  const reader = await connection.runAndReadAll(query);
  times.push(performance.now() - start);
  rows = reader.getRows();
}
times.sort((a, b) => a - b);
console.log(JSON.stringify({
  peer: 'duckdb',
  ms: times[Math.floor(times.length / 2)],
  groups: rows.length,
  sum: Number(rows.reduce((sum, row) => sum + BigInt(row[2]), 0n)),
}));
