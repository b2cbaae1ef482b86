'use strict';
// An officer's key stays in this page: the page signs and sends only the signature. The signed bytes are
// those of OfficerDecision.signedBytes: the length of each text in four bytes, then the text in UTF-8.

const PURPOSE = 'tollgate officer decision 1';
const hex = bytes => [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, '0')).join('');

function pemBlock(text, label) {
  const found = text.match(new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----`));
  if (!found) throw new Error(`This file contains no ${label.toLowerCase()}. Choose the file that “tollgate officers add” wrote.`);
  return Uint8Array.from(atob(found[1].replace(/\s/g, '')), letter => letter.charCodeAt(0));
}

/** Reads a file's key, for signing only, and its id: the first half of its public key's SHA-256. */
async function readKey(file) {
  const text = await file.text();
  const shown = pemBlock(text, 'PUBLIC KEY');
  try {
    const key = await crypto.subtle.importKey('pkcs8', pemBlock(text, 'PRIVATE KEY'), {name: 'Ed25519'}, false, ['sign']);
    return {key, id: hex(await crypto.subtle.digest('SHA-256', shown)).slice(0, 32)};
  } catch (e) {
    throw new Error('This file contains no Ed25519 key, or this browser does not support Ed25519 (' + e.message + '). Choose another file or update the browser.');
  }
}

function signedBytes(decision) {
  const {rule, role, list, entry_id: entry, matched_name: name} = decision.about;
  const texts = [PURPOSE, decision.decision_id, decision.shipment_id, String(decision.revision), decision.action,
    rule, role, list, entry, name, decision.reason, decision.officer_id, decision.key_id, String(decision.decided_at_micros)];
  const parts = texts.map(text => new TextEncoder().encode(text));
  const bytes = new Uint8Array(parts.reduce((size, part) => size + 4 + part.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const part of parts) {
    view.setUint32(at, part.length);
    bytes.set(part, at + 4);
    at += 4 + part.length;
  }
  return bytes;
}

async function signed(decision, key) {
  return {...decision, signature: hex(await crypto.subtle.sign('Ed25519', key, signedBytes(decision)))};
}
