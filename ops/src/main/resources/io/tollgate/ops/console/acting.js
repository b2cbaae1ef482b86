'use strict';
// Parts that need a user: signing in, deciding about holds, replaying dead letters, the record of actions.

const acting = {user: '', role: '', token: '', readOnly: false, hold: null, letter: null, actionsFrom: 0};
const ACTIONS_PAGE = 50;

/** Sends a changing request. Returns the answer's JSON, or throws an error with the server's message. */
async function send(method, path, body, type) {
  const headers = {pac4jCsrfToken: acting.token};
  if (type) headers['Content-Type'] = type;
  const answer = await fetch(path, {method, headers, body});
  if (!answer.ok) throw await fault(answer);
  return answer.status === 204 ? null : answer.json();
}

function takeSession(session) {
  acting.readOnly = session.read_only === true;
  acting.user = session.user || '';
  acting.role = session.role || '';
  acting.token = session.token || '';
  $('who').textContent = acting.user ? `${acting.user} (${acting.role})` : acting.readOnly ? 'read-only' : '';
  $('sign-in-open').hidden = acting.readOnly || acting.user !== '';
  $('sign-out').hidden = acting.user === '';
}
const loadSession = async () => takeSession(await get('/api/session'));

$('sign-in-open').addEventListener('click', () => {
  $('sign-in-fault').textContent = '';
  $('sign-in').showModal();
});
for (const close of document.querySelectorAll('[data-closes]')) close.addEventListener('click', () => $(close.dataset.closes).close());

$('sign-in-form').addEventListener('submit', async event => {
  event.preventDefault();
  $('sign-in-fault').textContent = '';
  const form = new URLSearchParams(new FormData($('sign-in-form')));
  try {
    takeSession(await send('POST', '/api/session', form));
    $('sign-in-form').reset();
    $('sign-in').close();
    // The button that opened the dialog is hidden now.
    $('sign-out').focus();
    route();
  } catch (e) {
    $('sign-in-fault').textContent = 'Not signed in: ' + e.message + '.';
    $('password').value = '';
    $('password').focus();
  }
});
$('sign-out').addEventListener('click', async () => {
  try {
    await send('DELETE', '/api/session');
  } catch (e) {
    failed(e);
  }
  await loadSession();
  $('sign-in-open').focus();
  route();
});

// Holds: a dialog for the decision about one hold.
function openDecision(hold) {
  acting.hold = hold;
  $('decide-title').textContent = `Shipment ${hold.shipment_id}, revision ${hold.revision}`;
  $('decide-fires').textContent = hold.fires_words;
  $('decide-evidence').textContent = evidence(hold);
  $('decide-first').textContent = hold.released_by
    ? `${hold.released_by} has released it; a second officer must release it, too.` : 'No officer has released it. A release needs two officers, a denial one.';
  $('decide-story').href = '#/shipment/' + encodeURIComponent(hold.shipment_id);
  $('decide-form').reset();
  $('decide-result').replaceChildren();
  const may = acting.role === 'officer';
  $('decide-send').disabled = !may;
  $('decide-note').textContent = may ? 'Your key stays in this page: the page signs with it and sends only the signature.'
    : acting.readOnly ? 'This console is read-only. Use “tollgate holds release” or “tollgate holds deny”.' : 'Deciding needs a user with the role officer: sign in first.';
  $('decide').showModal();
}
$('decide').addEventListener('close', () => showHolds().catch(failed));
$('decide-story').addEventListener('click', () => $('decide').close());

async function decide() {
  const {key, id} = await readKey($('decide-key').files[0]);
  const answer = await fetch('/api/officers/keys/' + id);
  if (!answer.ok) throw await fault(answer);
  const {officer} = await answer.json();
  const decision = await signed({
    decision_id: crypto.randomUUID(), shipment_id: acting.hold.shipment_id, revision: acting.hold.revision,
    action: $('decide-form').elements.action.value, about: acting.hold.fires, reason: $('decide-reason').value.trim().toWellFormed(),
    officer_id: officer, key_id: id, decided_at_micros: Date.now() * 1000,
  }, key);
  return send('POST', '/api/officer-decisions', JSON.stringify(decision), 'application/json');
}

const RESULTS = {
  FIRST_RELEASE: ['Accepted, waiting for a second officer', 'HELD'], RELEASED: ['Accepted, released', 'CLEARED'],
  DENIED: ['Accepted, denied', 'BLOCKED'], REFUSED: ['Refused', 'BLOCKED'],
};
$('decide-form').addEventListener('submit', async event => {
  event.preventDefault();
  $('decide-send').disabled = true;
  $('decide-result').replaceChildren('Signed and sent; waiting for the application\'s answer…');
  try {
    const outcome = await decide();
    const [words, kind] = RESULTS[outcome.result];
    $('decide-result').replaceChildren(el('strong', {class: kind}, words + (outcome.refusal ? ', ' + outcome.refusal : '')), ': ' + outcome.sentence);
    $('decide-send').disabled = outcome.result !== 'REFUSED';
  } catch (e) {
    $('decide-result').replaceChildren(el('strong', {class: 'BLOCKED'}, 'Not decided'), ': ' + e.message);
    $('decide-send').disabled = false;
  }
});

// Dead letters: first the expected result of a replay, then the replay.
async function planReplay(letter) {
  const place = `/api/dead-letters/${letter.partition}/${letter.offset}/replay`;
  const box = $('replay');
  try {
    const plan = await get(place);
    const go = el('button', {id: 'replay-go'}, 'Publish it again');
    go.addEventListener('click', async () => {
      go.disabled = true;
      try {
        const done = await send('POST', place);
        box.replaceChildren(el('strong', {class: 'CLEARED'}, 'Published again'), ` at ${done.place} on the shipments topic, with the key ${plan.key}. `,
          el('a', {href: '#/shipment/' + encodeURIComponent(plan.key)}, 'Show its shipment'));
      } catch (e) {
        box.replaceChildren(el('strong', {class: 'BLOCKED'}, 'Not published'), ': ' + e.message);
      }
    });
    box.replaceChildren(el('p', {id: 'replay-plan'}, plan.sentence), go);
  } catch (e) {
    box.replaceChildren(el('strong', {class: 'BLOCKED'}, 'Not allowed'), ': ' + e.message);
  }
}
function replayPart(letter) {
  if (acting.readOnly) return el('p', {}, 'After you fix the cause, run: ', el('code', {}, `tollgate dlq replay ${letter.partition}:${letter.offset}`));
  const begin = el('button', {id: 'replay-begin'}, 'Replay…');
  begin.addEventListener('click', () => planReplay(letter));
  return el('div', {}, begin, el('div', {id: 'replay', role: 'status'}, acting.role === 'ops' ? '' : 'A replay needs a user with the role ops: sign in first.'));
}

// The record of actions.
async function showActions() {
  $('actions-table').hidden = $('actions-pages').hidden = acting.user === '';
  $('actions-note').textContent = acting.readOnly ? 'This console is read-only, so it records no actions.' : acting.user ? '' : 'Sign in to read the record of actions.';
  if (!acting.user) return;
  const entries = await get(`/api/audit?most=${ACTIONS_PAGE}&from=${acting.actionsFrom}`);
  rows('actions-table', entries.map(entry => el('tr', {}, cell(moment(entry.at), 't'), cell(entry.user), cell(entry.action, 't'), cell(entry.subject), cell(entry.result))));
  $('actions-later').disabled = acting.actionsFrom === 0;
  $('actions-earlier').disabled = entries.length < ACTIONS_PAGE;
}
const turnActions = step => {
  acting.actionsFrom = Math.max(0, acting.actionsFrom + step * ACTIONS_PAGE);
  showActions().catch(failed);
};
$('actions-later').addEventListener('click', () => turnActions(-1));
$('actions-earlier').addEventListener('click', () => turnActions(1));
