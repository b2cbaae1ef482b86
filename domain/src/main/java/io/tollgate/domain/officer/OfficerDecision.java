package io.tollgate.domain.officer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An officer's signed decision, as it is sent. Who may decide, and whether it applies, is judged
 * later: only what no decision can look like is refused here.
 *
 * @param decisionId names it; its outcome carries the same
 * @param revision the revision of the shipment that the officer has seen
 * @param about the match that it lifts, or for which it bars the shipment
 * @param reason why, for whoever reads it later; required, but judged later
 * @param keyId the fingerprint of the officer's public key
 * @param signature Ed25519 over {@link #signedBytes}; blank bytes where there is none
 */
public record OfficerDecision(
    String decisionId,
    String shipmentId,
    int revision,
    OfficerAction action,
    FiredRule about,
    String reason,
    String officerId,
    String keyId,
    Instant decidedAt,
    Signature signature) {

  /** Longer texts are no reasons; they would lie in the state for ever. */
  public static final int LONGEST_TEXT = 4_000;

  /** Separates these signatures from any others made with the same key. */
  private static final String PURPOSE = "tollgate officer decision 1";

  private static final long MICROS = 1_000_000;
  private static final int NANOS_PER_MICRO = 1_000;

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if an id is blank, the revision below 1 or a text too long
   */
  public OfficerDecision {
    require(!decisionId.isBlank(), "decision_id is blank");
    require(!shipmentId.isBlank(), "shipment_id is blank");
    require(revision >= 1, "revision has to be 1 or more");
    for (String text : List.of(decisionId, reason, officerId, keyId, about.matchedName())) {
      require(text.length() <= LONGEST_TEXT, "a text is longer than " + LONGEST_TEXT + " letters");
    }
  }

  private static void require(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalArgumentException(fault);
    }
  }

  /**
   * What is signed: a purpose and every field but the signature, in a fixed order, each as UTF-8
   * with its length in four bytes before it, so that no two decisions have the same bytes.
   */
  public byte[] signedBytes() {
    List<String> texts = new ArrayList<>(List.of(PURPOSE, decisionId, shipmentId));
    texts.add(Integer.toString(revision));
    texts.add(action.name());
    texts.addAll(about.canonical());
    texts.addAll(List.of(reason, officerId, keyId, Long.toString(micros())));
    List<byte[]> parts = texts.stream().map(t -> t.getBytes(StandardCharsets.UTF_8)).toList();
    int size = parts.stream().mapToInt(part -> Integer.BYTES + part.length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(size);
    parts.forEach(part -> bytes.putInt(part.length).put(part));
    return bytes.array();
  }

  private long micros() {
    return Math.addExact(
        Math.multiplyExact(decidedAt.getEpochSecond(), MICROS),
        decidedAt.getNano() / NANOS_PER_MICRO);
  }

  /** The same decision with a signature. */
  public OfficerDecision signed(Signature made) {
    return new OfficerDecision(
        decisionId, shipmentId, revision, action, about, reason, officerId, keyId, decidedAt, made);
  }

  /** What is kept of it once it is taken. */
  public OfficerAct act() {
    return new OfficerAct(decisionId, action, officerId, keyId, reason, decidedAt, about);
  }
}
