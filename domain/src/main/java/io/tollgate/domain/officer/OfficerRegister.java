package io.tollgate.domain.officer;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The officers' keys and which of them are valid, built from the register's entries in their order.
 * A key belongs to the officer who registered it first. A revoked key stays revoked. Immutable.
 */
public final class OfficerRegister {
  /** A register without keys. */
  public static final OfficerRegister EMPTY = new OfficerRegister(Map.of());

  private final Map<String, Registered> byKeyId;

  /** A key in the register. */
  public record Registered(
      String officerId,
      String role,
      OfficerKey key,
      OfficerEntry added,
      Optional<OfficerEntry> revoked) {
    /** Whether the key may sign decisions now. */
    public boolean counts() {
      return revoked.isEmpty() && role.equals(OfficerEntry.OFFICER);
    }
  }

  private OfficerRegister(Map<String, Registered> byKeyId) {
    this.byKeyId = byKeyId;
  }

  /** The register with one more entry; the same register if the entry has no effect. */
  public OfficerRegister with(OfficerEntry entry) {
    String keyId = entry.key().id();
    Registered known = byKeyId.get(keyId);
    boolean isAdded = entry.kind() == OfficerEntry.Kind.ADDED;
    if (isAdded == (known != null)) {
      return this;
    }
    Map<String, Registered> next = new LinkedHashMap<>(byKeyId);
    next.put(keyId, isAdded ? added(entry) : revoked(known, entry));
    return new OfficerRegister(Collections.unmodifiableMap(next));
  }

  private static Registered added(OfficerEntry entry) {
    return new Registered(entry.officerId(), entry.role(), entry.key(), entry, Optional.empty());
  }

  private static Registered revoked(Registered known, OfficerEntry entry) {
    return new Registered(
        known.officerId(),
        known.role(),
        known.key(),
        known.added(),
        known.revoked().or(() -> Optional.of(entry)));
  }

  /** The key with a fingerprint. */
  public Optional<Registered> key(String keyId) {
    return Optional.ofNullable(byKeyId.get(keyId));
  }

  /** Every key, in the order of registration. */
  public Collection<Registered> keys() {
    return byKeyId.values();
  }

  /**
   * Why a decision is refused: the signer is unknown or may not decide.
   *
   * @return empty if a valid key of the decision's officer signed the decision
   */
  public Optional<Refusal> refusalOf(OfficerDecision decision) {
    if (decision.signature().isMissing()) {
      return Optional.of(Refusal.of(Refusal.Code.UNSIGNED, "the decision is not signed; sign it"));
    }
    Registered key = byKeyId.get(decision.keyId());
    if (key == null || !key.officerId().equals(decision.officerId())) {
      return Optional.of(unknown(decision));
    }
    if (key.revoked().isPresent()) {
      return Optional.of(
          Refusal.of(
              Refusal.Code.REVOKED_KEY,
              "key "
                  + decision.keyId()
                  + " was revoked at "
                  + key.revoked().get().at()
                  + "; use another key"));
    }
    if (!key.counts()) {
      return Optional.of(
          Refusal.of(
              Refusal.Code.NOT_AN_OFFICER,
              decision.officerId()
                  + " has the role '"
                  + key.role()
                  + "', which may not decide; only the role 'officer' may"));
    }
    return decision.signature().proves(decision.signedBytes(), key.key())
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                Refusal.Code.WRONG_SIGNATURE,
                "the signature does not match key "
                    + decision.keyId()
                    + " and this decision; sign it again"));
  }

  private static Refusal unknown(OfficerDecision decision) {
    return Refusal.of(
        Refusal.Code.UNKNOWN_KEY,
        "key '"
            + decision.keyId()
            + "' is not registered for officer '"
            + decision.officerId()
            + "'; register it first");
  }
}
