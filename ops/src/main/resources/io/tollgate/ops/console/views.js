'use strict';
// The content of each view.

const $ = id => document.getElementById(id);
/** Names each cell, because a phone shows a row as a card without the table's head. */
function nameCells(some, names) {
  for (const row of some) [...row.cells].forEach((one, i) => { if (names[i]) one.dataset.name = names[i]; });
}
function rows(id, some) {
  const table = $(id);
  if (table.className === 'cards') nameCells(some, [...table.tHead.rows[0].cells].map(head => head.textContent));
  table.tBodies[0].replaceChildren(...some);
}
const cell = (text, kind) => el('td', kind ? {class: kind} : {}, text);
const tile = (figure, words, kind) => el('div', {class: 'tile'}, el('b', kind ? {class: kind} : {}, figure), el('span', {}, words));

/** The server's error message; the answer of a proxy may not be JSON. */
async function fault(answer) {
  const text = await answer.text();
  try {
    return new Error(JSON.parse(text).error || text);
  } catch {
    return new Error(text);
  }
}

async function get(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw await fault(answer);
  return answer.json();
}

// Lag: the traces are loaded once and grow with each sample.
const lagState = {sample: null, traces: new Map(), group: null};
const traceKey = (group, topic, partition) => group + '\n' + topic + '\n' + partition;

function takeTraces(lag) {
  lagState.traces.clear();
  for (const trace of lag.traces) lagState.traces.set(traceKey(trace.group, trace.topic, trace.partition), trace.points);
  takeSample(lag);
}

function takeSample(lag) {
  if (lagState.sample === null || lag.at !== lagState.sample.at) {
    for (const group of lag.groups) for (const part of group.partitions) {
      const key = traceKey(group.group, part.topic, part.partition);
      const points = lagState.traces.get(key) || [];
      if (points.length === 0 || points[points.length - 1][0] < lag.at) {
        points.push([lag.at, part.lag, part.lag_seconds === null ? undefined : part.lag_seconds * 1000]);
      }
      lagState.traces.set(key, points.slice(-360));
    }
  }
  lagState.sample = lag;
  showGroups(lag);
  showLag();
  showStream();
}

function showGroups(lag) {
  const names = lag.groups.map(group => group.group);
  const select = $('group');
  if ([...select.options].map(option => option.value).join('\n') === names.join('\n')) return;
  const chosen = lagState.group || lagState.application;
  select.replaceChildren(...names.map(name => el('option', {value: name}, name)));
  select.value = names.includes(chosen) ? chosen : names[0] || '';
}

function showLag() {
  const group = lagState.sample.groups.find(one => one.group === $('group').value);
  if (!group) {
    $('tiles').replaceChildren(tile('–', 'no consumer group found'));
    $('lag-chart').replaceChildren();
    rows('lag-table', []);
    return;
  }
  $('tiles').replaceChildren(
    tile(group.status || '…', group.status ? 'status' : 'status needs ten samples', group.status || ''),
    tile(count(group.sum_lag), 'records to be read'),
    tile(duration(group.max_lag_seconds), 'behind at most' ),
    tile(String(group.members), (group.members === 1 ? 'member, ' : 'members, ') + group.state));
  const most = [...group.partitions].sort((a, b) => b.lag - a.lag).slice(0, 8);
  const colour = new Map(most.map((part, i) => [part, i]));
  const measure = Number($('measure').value);
  const series = most.map(part => ({
    name: part.topic + ' ' + part.partition,
    points: (lagState.traces.get(traceKey(group.group, part.topic, part.partition)) || [])
      .filter(point => point[measure] !== undefined && point[measure] !== null)
      .map(point => [point[0], measure === 2 ? point[2] / 1000 : point[1]]),
  }));
  $('lag-chart').replaceChildren(lineChart(series, measure === 2 ? 'seconds behind' : 'records'));
  rows('lag-table', group.partitions.map(part => el('tr', {},
    el('td', {class: 't'}, colour.has(part) ? el('span', {class: 'swatch l' + colour.get(part)}) : null, part.topic),
    cell(String(part.partition), 'n'),
    cell(part.committed === null ? 'none yet' : count(part.committed), 'n'),
    cell(count(part.end), 'n'), cell(count(part.lag), 'n'),
    cell((part.basis === 'TIMESTAMP' ? '~ ' : '') + duration(part.lag_seconds), 'n'),
    cell(part.status || '…', part.status || ''))));
}

function showStream() {
  const flows = {};
  const prefix = lagState.runId ? lagState.runId + '.' : '';
  for (const [topic, rate] of Object.entries(lagState.sample.rates)) {
    flows[topicName(topic, prefix)] = {rate};
  }
  const group = lagState.sample.groups.find(one => one.group === lagState.application);
  for (const part of group ? group.partitions : []) {
    const name = topicName(part.topic, prefix);
    flows[name] = {...flows[name], lag: ((flows[name] || {}).lag || 0) + part.lag};
  }
  $('graph').replaceChildren(streamGraph(flows));
  rows('stream-table', Object.entries(flows).sort(([a], [b]) => a < b ? -1 : 1).map(([name, flow]) => el('tr', {}, cell(name),
    cell(flow.rate === undefined ? '' : count(flow.rate), 'n'), cell(flow.lag === undefined ? '' : count(flow.lag), 'n'))));
}

function topicName(topic, prefix) {
  if (topic.endsWith('usage-by-quota-repartition')) return 'usage-repartition';
  if (topic.endsWith('-repartition')) return 'repartition';
  return topic.slice(prefix.length).replace(/^tollgate\./, '').replace(/\.v[0-9]+$/, '');
}

// Outcomes and money.
const sum = (some, of) => some.reduce((total, one) => total + of(one), 0);

/** The read model is normally this far behind, since it reads in batches; a smaller lag is not shown. */
const LAG_SHOWN_FROM = 2000;
function showProjectionLag(lag) {
  const words = lag < LAG_SHOWN_FROM ? '' : 'Outcomes, money, holds and shipments are ' + count(lag) + ' records behind the topics and catching up.';
  if ($('projection-lag').textContent !== words) $('projection-lag').textContent = words;
  $('projection-lag').hidden = words === '';
}

function showSummary(summary) {
  const events = sum(summary.tallies, tally => tally.events) + summary.dead_letters;
  const byOutcome = new Map();
  for (const tally of summary.tallies) byOutcome.set(tally.outcome, (byOutcome.get(tally.outcome) || 0) + tally.events);
  lettersState.count = summary.dead_letters;
  $('holds-count').textContent = summary.holds ? count(summary.holds) : '';
  $('letters-count').textContent = summary.dead_letters ? count(summary.dead_letters) : '';
  $('outcome-tiles').replaceChildren(
    tile(count(events), 'events answered'),
    ...[...byOutcome].map(([outcome, n]) => tile(count(n), outcome.toLowerCase(), outcome)),
    tile(count(summary.dead_letters), 'dead letters', summary.dead_letters ? 'letters' : ''),
    tile(count(summary.decided_again), 'decided again'));
  showConservation(summary.conservation);
  showProjectionLag(summary.projection_lag);
  rows('outcome-table', summary.tallies.map(tally => {
    const share = el('div', {});
    share.style.width = (100 * tally.events / Math.max(events, 1)).toFixed(2) + '%';
    return el('tr', {}, cell(tally.outcome, tally.outcome), cell(tally.rule || '–'), cell(count(tally.events), 'n'), el('td', {class: 'share'}, share));
  }));
  showMoney(summary.revenue);
  showRules(summary.tallies);
}

/** Events read minus outcomes and dead letters, over all instances, with the basis of that number. */
function showConservation(tally) {
  const known = tally.gap !== undefined;
  const missing = tally.asked - tally.answered;
  const basis = tally.asked === 0 ? 'unknown: start ops with --application-url for each instance'
    : !known ? `${tally.answered} of ${tally.asked} instances answer, and none has a task`
    : `${tally.tasks} tasks, ${tally.answered} of ${tally.asked} instances answer`;
  const before = tally.last && tally.gap === 0 ? `; it was ${count(tally.last)} at ${moment(tally.last_at)}` : '';
  const kind = !known || missing > 0 || before ? 'WARN' : 'OK';
  $('conservation').replaceChildren(
    el('b', {class: tally.gap > 0 ? 'letters' : tally.asked === 0 ? '' : kind}, known ? count(tally.gap) : '–'),
    el('span', {}, ` events read without an outcome, must be 0 (${basis}${before})`));
}

// Cents as whole numbers: sums are exact.
const cents = text => BigInt(text.replace('.', ''));
function dollars(amount) {
  const sign = amount < 0n ? '-' : '';
  const digits = String(amount < 0n ? -amount : amount).padStart(3, '0');
  return sign + digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',') + '.' + digits.slice(-2);
}

/** The revenue shown last, to redraw it when the window's size changes. */
const moneyState = {};

function showMoney(revenue) {
  moneyState.revenue = revenue;
  const quarters = new Map();
  for (const row of revenue) {
    const key = row.exporter_id + '\n' + row.fiscal_quarter;
    const one = quarters.get(key) || {exporter: row.exporter_id, quarter: row.fiscal_quarter, ends: row.quarter_end, revenue: 0n, levy: 0n};
    one.revenue += cents(row.revenue_usd);
    one.levy += cents(row.levy_usd);
    quarters.set(key, one);
  }
  const all = [...quarters.values()];
  const exporters = [...new Set(all.map(one => one.exporter))];
  $('money-chart').replaceChildren(...exporters.map(exporter => el('div', {class: 'exporter'}, el('h2', {}, exporter),
    quarterBars(all.filter(one => one.exporter === exporter).map(one => ({
      label: one.quarter, revenue: Number(one.revenue) / 100, levy: Number(one.levy) / 100}))))));
  const total = {revenue: 0n, levy: 0n};
  for (const one of all) {
    total.revenue += one.revenue;
    total.levy += one.levy;
  }
  rows('money-table', [
    ...all.map(one => el('tr', {}, cell(one.exporter), cell(one.quarter, 't'), cell(one.ends, 't ends'), cell(dollars(one.revenue), 'n'), cell(dollars(one.levy), 'n'))),
    el('tr', {class: 'sum'}, cell('Total'), cell(''), cell('', 'ends'), cell(dollars(total.revenue), 'n'), cell(dollars(total.levy), 'n'))]);
}

// Holds: the server pages and filters.
const holdsState = {from: 0, most: 50, asked: 0};

function showRules(tallies) {
  const rules = [...new Set(tallies.filter(tally => tally.outcome === 'HELD').map(tally => tally.rule))].sort();
  const select = $('holds-rule');
  if (select.options.length === rules.length + 1) return;
  const chosen = select.value;
  select.replaceChildren(el('option', {value: ''}, 'any'), ...rules.map(rule => el('option', {value: rule}, rule)));
  select.value = chosen;
}

async function showHolds() {
  const query = new URLSearchParams({q: $('holds-word').value, rule: $('holds-rule').value, from: holdsState.from, most: holdsState.most});
  const asked = ++holdsState.asked;
  const page = await get('/api/holds?' + query);
  // Ignore an answer if a later request was sent meanwhile.
  if (asked !== holdsState.asked) return;
  // Unchanged rows stay, so that they keep the focus.
  const shown = JSON.stringify([holdsState.from, page]);
  if (shown === holdsState.shown) return;
  holdsState.shown = shown;
  const before = stops(), at = before.indexOf(document.activeElement), focused = at < 0 ? null : nameOf(before[at]);
  const last = Math.min(page.total, holdsState.from + holdsState.most);
  $('holds-total').textContent = page.total === 0 ? 'Nothing is on hold.' : `${count(holdsState.from + 1)} to ${count(last)} of ${count(page.total)}`;
  $('holds-before').disabled = holdsState.from === 0;
  $('holds-after').disabled = last >= page.total;
  rows('holds-table', page.holds.map(hold => el('tr', {}, cell(moment(hold.since), 't'),
    el('td', {class: 't'}, el('a', {href: '#/shipment/' + encodeURIComponent(hold.shipment_id)}, hold.shipment_id), ' r' + hold.revision),
    cell(hold.exporter_id), cell(hold.rule), cell(evidence(hold)),
    cell(hold.released_by ? `released by ${hold.released_by}, 1 of 2` : 'none yet', hold.released_by ? 'HELD' : 't'),
    el('td', {}, decideButton(hold)))));
  // If the focused row is gone, the row in its place gets the focus.
  const after = stops();
  if (focused) (after.find(stop => nameOf(stop) === focused) || after[Math.min(at, after.length - 1)] || $('holds-word')).focus();
}
const stops = () => [...$('holds-table').querySelectorAll('a, button')];
const nameOf = stop => stop.getAttribute('aria-label') || stop.getAttribute('href');

function decideButton(hold) {
  const open = el('button', {'aria-label': 'Decide about shipment ' + hold.shipment_id}, 'Decide');
  open.addEventListener('click', () => openDecision(hold));
  return open;
}

function evidence(found) {
  const match = found.matched_name ? `${found.role}: “${found.matched_name}” on ${found.list} (entry ${found.entry_id}), score ${found.score}. ` : found.role ? found.role + ': ' : '';
  return match + found.detail;
}

// Dead letters.
const lettersState = {count: 0, shown: -1};

async function showLetters() {
  lettersState.shown = lettersState.count;
  const letters = await get('/api/dead-letters?most=200');
  rows('letters-table', letters.map(letter => {
    const place = letter.partition + ':' + letter.offset;
    const open = el('button', {'aria-label': 'Show dead letter ' + place}, 'Show');
    open.addEventListener('click', () => showLetter(letter));
    return el('tr', {}, cell(moment(letter.at), 't'), cell(place, 't'), cell(letter.key, 't'), cell(letter.cause ? letter.cause + ': ' + letter.message : 'unknown cause'), el('td', {}, open));
  }));
  if (letters.length === 0) rows('letters-table', [el('tr', {}, el('td', {colspan: 5}, 'There are no dead letters.'))]);
}

async function showLetter(letter) {
  const opened = await get(`/api/dead-letters/${letter.partition}/${letter.offset}`);
  const from = opened.file ? ` It came from ${opened.file}, row ${opened.row}.` : '';
  $('letter').replaceChildren(...[
    el('h2', {}, `Dead letter ${letter.partition}:${letter.offset}`),
    el('p', {}, `${opened.message} The record was at ${opened.source} on the shipments topic.${from}`),
    el('pre', {}, opened.content ? pretty(opened.content) : 'Not decoded: ' + opened.fault),
    opened.content && opened.fault ? el('p', {}, 'It is not a shipment event: ' + opened.fault) : null,
    replayPart(letter),
    el('h2', {}, count(opened.size) + ' bytes'), el('pre', {}, opened.hex)].filter(part => part !== null));
  $('letter').focus();
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch (e) {
    return text;
  }
}

// A shipment's story.
async function showStory(id) {
  $('shipment-id').value = id;
  let story;
  try {
    story = await get('/api/shipments/' + encodeURIComponent(id));
  } catch (e) {
    $('story').replaceChildren(el('p', {}, `The console has no story of shipment “${id}”: ${e.message}.`));
    return;
  }
  $('story').replaceChildren(...[
    el('h2', {}, 'Shipment ' + story.shipment_id),
    el('ol', {class: 'story'}, story.decisions.map(storyLine)),
    story.officers.length ? el('h2', {}, 'Officers') : null,
    el('ol', {class: 'story'}, story.officers.map(act)),
    story.alerts.length ? el('h2', {}, 'Alerts') : null,
    el('ol', {class: 'story'}, story.alerts.map(alertLine)),
    story.levy_due.length ? postings(story.levy_due) : el('p', {}, 'No levy was posted.')].filter(part => part !== null));
  $('story').focus();
}

function storyLine(line) {
  const source = line.place ? ` at ${line.place}` + (line.file ? `, ${line.file} row ${line.row}` : '') : '';
  return el('li', {},
    el('strong', {class: line.outcome}, line.outcome), line.rule ? ' ' + line.rule : '',
    el('div', {}, `revision ${line.revision}, event ${line.event_id}, ${moment(line.at)}${source}`,
      line.attempt > 1 ? `, decided again (attempt ${line.attempt}, ${line.cause.toLowerCase()})` : ''),
    line.detail || line.matched_name ? el('div', {}, evidence(line)) : null,
    line.event ? el('details', {}, el('summary', {}, 'The event'), el('pre', {}, JSON.stringify(line.event, null, 2))) : null);
}

function act(one) {
  return el('li', {}, el('strong', {class: {FIRST_RELEASE: 'HELD', RELEASED: 'CLEARED'}[one.result] || 'BLOCKED'}, one.result), one.refusal ? ' ' + one.refusal : '',
    el('div', {}, `${one.officer} ${one.action}, revision ${one.revision}, ${moment(one.at)}, key ${one.key_id}`),
    el('div', {}, `About ${one.about}. Reason: ${one.reason || 'none'}. ${one.sentence}`));
}

function alertLine(one) {
  return el('li', {}, el('strong', {class: 'BLOCKED'}, one.kind), ` revision ${one.revision}, ${moment(one.at)}`,
    el('div', {}, (one.was ? `was ${one.was}, ` : '') + `now ${one.now} by ${one.rule}. ${evidence(one)}`));
}

function postings(due) {
  const words = ['Posting', 'Event', 'Quarter', 'Product', 'To', 'Programme'], figures = ['Rate', 'Revenue USD', 'Levy USD'];
  const head = [...words.map(name => el('th', {}, name)), ...figures.map(name => el('th', {class: 'n'}, name))];
  const lines = due.map(one => el('tr', {}, cell(one.kind), cell(one.event_id, 't'), cell(one.fiscal_quarter, 't'), cell(one.product_class),
    cell(one.destination_country), cell(one.programme), cell(one.rate, 'n'), cell(dollars(cents(one.revenue_usd)), 'n'), cell(dollars(cents(one.levy_usd)), 'n')));
  nameCells(lines, [...words, ...figures]);
  return el('div', {class: 'wide'}, el('h2', {}, 'Levy due'),
    el('table', {class: 'cards'}, el('thead', {}, el('tr', {}, head)), el('tbody', {}, lines)));
}
