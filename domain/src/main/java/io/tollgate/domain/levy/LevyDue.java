package io.tollgate.domain.levy;

import io.tollgate.domain.levy.Contribution.PostingKey;
import io.tollgate.domain.shipment.Digest;
import io.tollgate.domain.shipment.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One record of the levy-due topic: a change of the levy owed for a shipment under a posting key
 * (semantics, section 5).
 *
 * @param levyDueId 32 hexadecimal digits, derived from shipment, revision, attempt, posting key and
 *     kind
 * @param revision the revision that was decided
 * @param eventId the event that was decided
 * @param rate over 0, without trailing zeros
 * @param revenueUsd US dollars, signed, 2 places
 * @param levyUsd US dollars, signed, 2 places
 */
public record LevyDue(
    String levyDueId,
    Kind kind,
    Bucket bucket,
    String shipmentId,
    int revision,
    String eventId,
    String programme,
    BigDecimal rate,
    BigDecimal revenueUsd,
    BigDecimal levyUsd) {

  /** How a record changes the levy owed. */
  public enum Kind {
    /** The shipment had no line under the posting key before. */
    ACCRUAL,
    /** The shipment has no line under the posting key any more. */
    REVERSAL,
    /** Revenue or levy differs. */
    ADJUSTMENT
  }

  /** The postings that change the accrued contributions from {@code before} to {@code after}. */
  public static List<LevyDue> between(
      Subject subject, List<Contribution> before, List<Contribution> after) {
    if (before.isEmpty()) {
      return accruals(subject, after);
    }
    Map<PostingKey, Contribution> old = levied(before);
    List<LevyDue> postings = new ArrayList<>();
    levied(after)
        .forEach(
            (key, now) -> {
              Contribution was = old.remove(key);
              if (was == null) {
                postings.add(of(subject, Kind.ACCRUAL, key, now.revenueUsd(), now.levyUsd()));
              } else if (was.revenueUsd().compareTo(now.revenueUsd()) != 0
                  || was.levyUsd().compareTo(now.levyUsd()) != 0) {
                postings.add(
                    of(
                        subject,
                        Kind.ADJUSTMENT,
                        key,
                        now.revenueUsd().subtract(was.revenueUsd()),
                        now.levyUsd().subtract(was.levyUsd())));
              }
            });
    old.forEach(
        (key, was) ->
            postings.add(
                of(
                    subject,
                    Kind.REVERSAL,
                    key,
                    was.revenueUsd().negate(),
                    was.levyUsd().negate())));
    return postings;
  }

  /** A fast path: nearly every shipment has no earlier contributions. */
  private static List<LevyDue> accruals(Subject subject, List<Contribution> after) {
    List<LevyDue> postings = new ArrayList<>(after.size());
    for (Contribution now : after) {
      if (now.isLevied()) {
        postings.add(of(subject, Kind.ACCRUAL, now.postingKey(), now.revenueUsd(), now.levyUsd()));
      }
    }
    return postings;
  }

  private static Map<PostingKey, Contribution> levied(List<Contribution> contributions) {
    Map<PostingKey, Contribution> levied = new LinkedHashMap<>();
    for (Contribution contribution : contributions) {
      if (contribution.isLevied()) {
        levied.put(contribution.postingKey(), contribution);
      }
    }
    return levied;
  }

  private static LevyDue of(
      Subject subject, Kind kind, PostingKey key, BigDecimal revenueUsd, BigDecimal levyUsd) {
    return LevyDue.builder()
        .levyDueId(idOf(subject, kind, key))
        .kind(kind)
        .bucket(key.bucket())
        .shipmentId(subject.shipmentId())
        .revision(subject.revision())
        .eventId(subject.eventId())
        .programme(key.programme())
        .rate(key.rate())
        .revenueUsd(revenueUsd)
        .levyUsd(levyUsd)
        .build();
  }

  private static String idOf(Subject subject, Kind kind, PostingKey key) {
    return Digest.of(
            List.of(
                subject.shipmentId(),
                Integer.toString(subject.revision()),
                Integer.toString(subject.attempt()),
                key.bucket().key(),
                key.programme(),
                key.rate().toPlainString(),
                kind.name()))
        .hex();
  }

  /** A builder with no field set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a record. */
  public static final class Builder {
    private String levyDueId;
    private Kind kind;
    private Bucket bucket;
    private String shipmentId;
    private int revision;
    private String eventId;
    private String programme;
    private BigDecimal rate;
    private BigDecimal revenueUsd;
    private BigDecimal levyUsd;

    private Builder() {}

    public Builder levyDueId(String value) {
      levyDueId = value;
      return this;
    }

    public Builder kind(Kind value) {
      kind = value;
      return this;
    }

    public Builder bucket(Bucket value) {
      bucket = value;
      return this;
    }

    public Builder shipmentId(String value) {
      shipmentId = value;
      return this;
    }

    public Builder revision(int value) {
      revision = value;
      return this;
    }

    public Builder eventId(String value) {
      eventId = value;
      return this;
    }

    public Builder programme(String value) {
      programme = value;
      return this;
    }

    public Builder rate(BigDecimal value) {
      rate = value;
      return this;
    }

    public Builder revenueUsd(BigDecimal value) {
      revenueUsd = value;
      return this;
    }

    public Builder levyUsd(BigDecimal value) {
      levyUsd = value;
      return this;
    }

    /** Builds the record. */
    public LevyDue build() {
      return new LevyDue(
          levyDueId,
          kind,
          bucket,
          shipmentId,
          revision,
          eventId,
          programme,
          rate,
          revenueUsd,
          levyUsd);
    }
  }
}
