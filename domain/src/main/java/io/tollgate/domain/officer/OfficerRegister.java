package io.tollgate.domain.officer;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which keys are whose, and which still count: the register's lines, read in their order. A key is
 * the officer's who registered it first; once revoked it stays so. Immutable.
 */
public final class OfficerRegister {
  /** Nobody is registered. */
  public static final OfficerRegister EMPTY = new OfficerRegister(Map.of());

  private final Map<String, Registered> byKeyId;

  /** A key in the register. */
  public record Registered(
      String officerId,
      String role,
      OfficerKey key,
      OfficerEntry added,
      Optional<OfficerEntry> revoked) {
    /** Whether it may sign decisions now. */
    public boolean counts() {
      return revoked.isEmpty() && role.equals(OfficerEntry.OFFICER);
    }
  }

  private OfficerRegister(Map<String, Registered> byKeyId) {
    this.byKeyId = byKeyId;
  }

  /** The register after one more line; a line that has no effect leaves it as it is. */
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

  /** The key of a fingerprint. */
  public Optional<Registered> key(String keyId) {
    return Optional.ofNullable(byKeyId.get(keyId));
  }

  /** Every key, in the order of registration. */
  public Collection<Registered> keys() {
    return byKeyId.values();
  }

  /**
   * Why a decision proves nothing: who signed it cannot be determined, or may not decide.
   *
   * @return empty where it is signed by a key that counts, of the officer it names
   */
  public Optional<Refusal> refusalOf(OfficerDecision decision) {
    if (decision.signature().isMissing()) {
      return Optional.of(Refusal.of(Refusal.Code.UNSIGNED, "the decision is not signed"));
    }
    Registered key = byKeyId.get(decision.keyId());
    if (key == null || !key.officerId().equals(decision.officerId())) {
      return Optional.of(unknown(decision));
    }
    if (key.revoked().isPresent()) {
      return Optional.of(
          Refusal.of(
              Refusal.Code.REVOKED_KEY,
              "key " + decision.keyId() + " was revoked at " + key.revoked().get().at()));
    }
    if (!key.counts()) {
      return Optional.of(
          Refusal.of(
              Refusal.Code.NOT_AN_OFFICER,
              decision.officerId() + " has the role '" + key.role() + "', which decides nothing"));
    }
    return decision.signature().proves(decision.signedBytes(), key.key())
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                Refusal.Code.WRONG_SIGNATURE,
                "the signature is not that of key " + decision.keyId() + " over this decision"));
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
