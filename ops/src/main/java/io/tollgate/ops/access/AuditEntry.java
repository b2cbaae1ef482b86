package io.tollgate.ops.access;

import java.time.Instant;

/**
 * Something that somebody did in the console, or was refused.
 *
 * @param user who was signed in; of a sign-in, the name that was given
 * @param action what, such as {@code RELEASE} or {@code SIGN_IN}
 * @param subject to what: a shipment, or where a dead letter lies; may be blank
 * @param result what came of it, in a sentence
 */
public record AuditEntry(Instant at, String user, String action, String subject, String result) {}
