package io.tollgate.streams.step;

import io.tollgate.domain.screening.quota.Quota;
import io.tollgate.domain.screening.quota.QuotaTotal;
import java.util.Optional;

/** Where the steps find what all partitions' shipments use of quotas, a moment late. */
public interface UsageSource {
  /** Nothing is counted elsewhere. */
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

  /** The total of a quota, as far as it has been read. */
  Optional<QuotaTotal> total(Quota quota);

  /** How many totals have been read: while it stays, nothing has changed. */
  long changes();
}
