package io.tollgate.domain.officer;

import java.time.Instant;

/**
 * An officer's decision that took effect, as stored in state and decisions as evidence.
 *
 * @param keyId the fingerprint of the key that signed the decision
 * @param about the match that was released or denied
 */
public record OfficerAct(
    String decisionId,
    OfficerAction action,
    String officerId,
    String keyId,
    String reason,
    Instant decidedAt,
    FiredRule about) {}
