// Figures a third time, as somebody would ask a database: journal lines put into SQLite as they are, and all else said in
// SQL. It shares nothing with core/figures, core/day or plain.ts. What was undone it does not know: simulated days undo
// nothing. (sql.js, because node:sqlite is not in Node 20, and it needs no compiler.)

import initSqlJs, { type Database } from 'sql.js';

const tables = `
  CREATE TABLE line (seq INTEGER PRIMARY KEY, site TEXT, date TEXT, body TEXT);
  CREATE TABLE event AS SELECT 0 AS seq, '' AS day, '' AS site, '' AS date, 0 AS at, '' AS type, '' AS visit, '' AS body;
  DELETE FROM event;
`;

/** From lines to events, and from events to a row for each visit and each serving. */
const steps = `
  INSERT INTO event
    SELECT line.seq * 100 + one.key, site || date, site, date, line.body ->> 'at', one.value ->> 'type',
      one.value ->> 'visit', one.value
    FROM line, json_each(line.body, '$.events') AS one;
  CREATE INDEX by_visit ON event (day, visit, seq);

  -- What each errand was for, and when it was due, from which event on.
  CREATE TABLE wish AS
    SELECT seq, day, visit, e.value ->> 'id' AS errand, e.value ->> 'service' AS service, e.value ->> 'due' AS due
      FROM event, json_each(event.body, '$.errands') AS e WHERE event.type = 'ticket-taken'
    UNION ALL
    SELECT seq, day, visit, coalesce(body ->> 'errand', 1), body ->> 'service', body ->> 'due'
      FROM event WHERE type IN ('served-without-ticket', 'errand-added', 'transferred');
  CREATE INDEX by_wish ON wish (day, visit, errand, seq);

  CREATE TABLE came AS
    SELECT seq, day, site, date, visit, at, type,
      max(arrived, coalesce(body ->> 'booked', 0)) AS waits_from,
      body ->> 'kind' IS 'booked' AS booked,
      -- Summer time began on 27 March 2022.
      CAST(strftime('%H', arrived / 1000, 'unixepoch', iif(date < '2022-03-27', '+1 hour', '+2 hours')) AS INTEGER) AS hour,
      CAST(strftime('%u', date) AS INTEGER) AS weekday
    FROM (SELECT *, coalesce(body ->> '$.reserved.arrived', at) AS arrived FROM event)
    WHERE type IN ('ticket-taken', 'served-without-ticket');

  CREATE TABLE first_call AS
    SELECT day, visit, min(seq) AS seq, at, body ->> 'errand' AS errand FROM event WHERE type = 'called' GROUP BY day, visit;

  CREATE TABLE visit AS
    SELECT came.*,
      (SELECT service FROM wish WHERE wish.day = came.day AND wish.visit = came.visit
        AND (call.errand IS NULL OR (wish.errand = call.errand AND wish.seq < call.seq))
        ORDER BY iif(call.errand IS NULL, wish.errand, -wish.seq), wish.seq DESC LIMIT 1) AS service,
      iif(came.type = 'ticket-taken', max(0, call.at - waits_from) / 60000, NULL) AS wait,
      coalesce(came.type = 'ticket-taken' AND call.at <= (SELECT due FROM wish WHERE wish.day = came.day
        AND wish.visit = came.visit AND wish.errand = call.errand AND wish.seq < call.seq
        ORDER BY wish.seq DESC LIMIT 1), 0) AS within,
      coalesce((SELECT CASE type WHEN 'ended' THEN body ->> 'cause' WHEN 'no-show' THEN 'no-show' ELSE 'open' END
        FROM event WHERE event.day = came.day AND event.visit = came.visit
          AND type IN ('ended', 'no-show', 'taken-back') ORDER BY seq DESC LIMIT 1), 'open') AS ending
    FROM came LEFT JOIN first_call AS call USING (day, visit);

  -- From each step of a visit to the next one; a start is of the errand that was called.
  CREATE TABLE stay AS
    SELECT day, visit, type, at, lead(at) OVER (PARTITION BY day, visit ORDER BY seq) - at AS took,
      CASE type WHEN 'served-without-ticket' THEN 1 WHEN 'started' THEN (SELECT body ->> 'errand' FROM event AS call
        WHERE call.day = event.day AND call.visit = event.visit AND call.type = 'called' AND call.seq < event.seq
        ORDER BY call.seq DESC LIMIT 1) ELSE body ->> 'errand' END AS errand
    FROM event
    WHERE type IN ('called', 'started', 'errand-started', 'served-without-ticket', 'errand-finished', 'transferred',
      'no-show', 'ended', 'put-back', 'parked', 'sent-on', 'sent-to-counter');

  CREATE TABLE serving AS
    SELECT came.*,
      (SELECT service FROM wish WHERE wish.day = done.day AND wish.visit = done.visit
        AND wish.errand = done.body ->> 'errand' ORDER BY wish.seq DESC LIMIT 1) AS service,
      (SELECT sum(took) / 60000 FROM stay WHERE stay.day = done.day AND stay.visit = done.visit
        AND stay.errand = done.body ->> 'errand' AND stay.type = 'called') AS walk,
      iif(done.body ->> 'duration' IS 'unknown', NULL, (SELECT sum(took) / 60000 FROM stay WHERE stay.day = done.day
        AND stay.visit = done.visit AND stay.errand = done.body ->> 'errand'
        AND stay.type IN ('started', 'errand-started', 'served-without-ticket'))) AS served
    FROM event AS done JOIN came USING (day, visit) WHERE done.type = 'errand-finished';
`;

export type Lines = { readonly site: string; readonly date: string; readonly lines: readonly string[] };

export async function inSql(days: readonly Lines[]): Promise<Database> {
  const SQL = await initSqlJs();
  const database = new SQL.Database();
  database.run(tables);
  const insert = database.prepare('INSERT INTO line (site, date, body) VALUES (?, ?, ?)');
  for (const { site, date, lines } of days) for (const line of lines) insert.run([site, date, line]);
  insert.free();
  database.exec(steps);
  return database;
}

/** As a report tells them, of the rows that `where` holds for. */
export function figuresIn(database: Database, where: string) {
  const one = (sql: string) => database.exec(sql)[0]?.values[0]?.[0] ?? null;
  const times = (table: string, column: string) => {
    const from = `FROM ${table} WHERE ${column} IS NOT NULL AND ${where}`;
    const count = Number(one(`SELECT count(*) ${from}`));
    // Whole numbers alone: the rank is rounded up.
    const ranked = (tenths: number) =>
      one(`SELECT ${column} ${from} ORDER BY ${column} LIMIT 1 OFFSET (${count} * ${tenths} + 9) / 10 - 1`);
    return { count, median: count === 0 ? null : ranked(5), p90: count === 0 ? null : ranked(9) };
  };
  const endings = database.exec(`SELECT ending, count(*) FROM visit WHERE ${where} GROUP BY ending`)[0];
  return {
    servings: one(`SELECT count(*) FROM serving WHERE ${where}`),
    visits: one(`SELECT count(*) FROM visit WHERE ${where}`),
    endings: Object.fromEntries(endings?.values ?? []),
    wait: {
      ...times('visit', 'wait'),
      withinTarget: one(`SELECT count(*) FROM visit WHERE within AND ${where}`),
    },
    walk: times('serving', 'walk'),
    service: times('serving', 'served'),
  };
}
