package io.tollgate.domain.officer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An officer's signed decision, as sent. This class checks only its shape; {@code OfficerRules}
 * judges later whether the officer may decide and whether the decision applies.
 *
 * @param decisionId unique id; the outcome has the same id
 * @param revision the shipment's revision that the officer reviewed
 * @param about the match that the officer releases or denies
 * @param reason the officer's reason in words; {@code OfficerRules} refuses a blank one
 * @param keyId the fingerprint of the officer's public key
 * @param signature Ed25519 over {@link #signedBytes}; {@link Signature#NONE} if not signed
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

  /** Maximum length of a text in characters: texts are stored in the state forever. */
  public static final int LONGEST_TEXT = 4_000;

  /** Makes these signatures invalid for any other use of the same key. */
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
    List.of(decisionId, shipmentId, reason, officerId, keyId, signature.hex())
        .forEach(OfficerDecision::requireText);
    about.canonical().forEach(OfficerDecision::requireText);
  }

  private static void requireText(String text) {
    require(text.length() <= LONGEST_TEXT, "a text is longer than " + LONGEST_TEXT + " characters");
    // In UTF-8 it would become a question mark, so two texts would have one signature.
    require(
        text.codePoints()
            .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE),
        "a text has half of a character (an unpaired surrogate)");
  }

  private static void require(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalArgumentException(fault);
    }
  }

  /**
   * The bytes to sign: a purpose and every field except the signature, in a fixed order. Each is
   * UTF-8 with its length in four bytes before it, so different decisions have different bytes.
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

  /** The same decision with another signature. */
  public OfficerDecision signed(Signature made) {
    return new OfficerDecision(
        decisionId, shipmentId, revision, action, about, reason, officerId, keyId, decidedAt, made);
  }

  /** The part of the decision that the state keeps. */
  public OfficerAct act() {
    return new OfficerAct(decisionId, action, officerId, keyId, reason, decidedAt, about);
  }
}
