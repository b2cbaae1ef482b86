package io.tollgate.ops.access;

import java.time.Instant;

/**
 * An action that a user did, or was refused, in the console.
 *
 * @param user the signed-in user; for a sign-in, the name that was typed
 * @param action the kind of action, such as {@code RELEASE} or {@code SIGN_IN}
 * @param subject a shipment, or the partition and offset of a dead letter; may be blank
 * @param result the result, in a sentence
 */
public record AuditEntry(Instant at, String user, String action, String subject, String result) {}
