package io.tollgate.domain.officer;

import java.time.Instant;

/**
 * What an officer did that the topology took: the evidence of it in state and decisions.
 *
 * @param keyId the fingerprint of the key that the decision was signed with
 * @param about what it lifts, or bars
 */
public record OfficerAct(
    String decisionId,
    OfficerAction action,
    String officerId,
    String keyId,
    String reason,
    Instant decidedAt,
    FiredRule about) {}
