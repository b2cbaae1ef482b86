'use strict';
// Navigation between views, and the live connection.

const TABS = ['lag', 'stream', 'outcomes', 'money', 'holds', 'letters', 'shipment', 'actions'];
/** Updates the status only if it changes, so that a screen reader does not read every clock update. */
function showLive(words, kind) {
  $('live').className = kind;
  if ($('live-state').textContent !== words) $('live-state').textContent = words;
  if (kind) $('live-at').textContent = '';
}
const failed = error => {
  showLive('request failed: ' + error.message, 'off');
};

function show(name) {
  for (const tab of TABS) {
    const chosen = tab === name;
    $(tab).hidden = !chosen;
    $('tab-' + tab).setAttribute('aria-selected', chosen);
    $('tab-' + tab).tabIndex = chosen ? 0 : -1;
  }
  $('tab-' + name).scrollIntoView({block: 'nearest', inline: 'nearest'});
  if (name === 'holds') showHolds().catch(failed);
  if (name === 'letters') showLetters().catch(failed);
  if (name === 'actions') showActions().catch(failed);
}

/** Shows the view of the URL's hash. The slash keeps the browser from moving the focus to an element. */
function route() {
  const [name, id] = location.hash.replace(/^#\/?/, '').split('/');
  show(TABS.includes(name) ? name : 'lag');
  if (name === 'shipment' && id) showStory(decodeURIComponent(id)).catch(failed);
}

for (const tab of TABS) $('tab-' + tab).addEventListener('click', () => { location.hash = '/' + tab; });
document.querySelector('nav').addEventListener('keydown', event => {
  const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
  const at = TABS.findIndex(tab => 'tab-' + tab === document.activeElement.id);
  if (step === undefined || at < 0) return;
  const next = TABS[(at + step + TABS.length) % TABS.length];
  $('tab-' + next).focus();
  location.hash = '/' + next;
});
$('skip').addEventListener('click', event => {
  event.preventDefault();
  $('main').focus();
});
addEventListener('hashchange', route);
addEventListener('resize', () => {
  document.querySelector('[role=tab][aria-selected=true]').scrollIntoView({block: 'nearest', inline: 'nearest'});
  if (lagState.sample) showLag();
  if (moneyState.revenue) showMoney(moneyState.revenue);
});

$('group').addEventListener('change', () => { lagState.group = $('group').value; showLag(); });
$('measure').addEventListener('change', showLag);
$('holds-filter').addEventListener('submit', event => {
  event.preventDefault();
  holdsState.from = 0;
  showHolds().catch(failed);
});
const page = step => {
  holdsState.from = Math.max(0, holdsState.from + step * holdsState.most);
  showHolds().catch(failed);
};
$('holds-before').addEventListener('click', () => page(-1));
$('holds-after').addEventListener('click', () => page(1));
$('shipment-form').addEventListener('submit', event => {
  event.preventDefault();
  const id = encodeURIComponent($('shipment-id').value.trim());
  if (location.hash === '#/shipment/' + id) route();
  location.hash = '/shipment/' + id;
});

/** Reloads the visible holds, and the visible dead letters if their number changed. */
function refresh() {
  if (!$('holds').hidden && !$('decide').open) showHolds().catch(failed);
  if (!$('letters').hidden && lettersState.shown !== lettersState.count) showLetters().catch(failed);
}

async function begin() {
  const lag = await get('/api/lag');
  lagState.application = lag.application_group;
  lagState.runId = lag.run_id;
  $('run').textContent = lag.run_id;
  takeTraces(lag);
  showSummary(await get('/api/summary'));
}

function follow() {
  const events = new EventSource('/events');
  events.addEventListener('open', () => {
    begin().catch(failed);
    loadSession().catch(failed);
  });
  events.addEventListener('lag', event => {
    const lag = JSON.parse(event.data);
    takeSample(lag);
    showLive('live', '');
    $('live-at').textContent = clock(lag.at) + ' UTC';
  });
  events.addEventListener('summary', event => {
    showSummary(JSON.parse(event.data));
    refresh();
  });
  events.addEventListener('error', () => {
    showLive('connection lost, reconnecting…', 'off');
  });
}

loadSession().then(route, failed);
begin().catch(failed);
follow();
