package io.tollgate.streams.step;

import io.tollgate.domain.screening.quota.Quota;
import io.tollgate.domain.screening.quota.QuotaTotal;
import java.util.Optional;

/** Provides the usage of quotas by all partitions to the steps, with a short delay. */
public interface UsageSource {
  /** A source without totals. */
  UsageSource NONE =
      new UsageSource() {
        @Override
        public Optional<QuotaTotal> total(Quota quota) {
          return Optional.empty();
        }

        @Override
        public long changes() {
          return 0;
        }
      };

  /** The total of a quota, as read so far. */
  Optional<QuotaTotal> total(Quota quota);

  /** The number of totals read; if it is unchanged, the totals are unchanged. */
  long changes();
}
