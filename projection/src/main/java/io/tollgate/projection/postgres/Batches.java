package io.tollgate.projection.postgres;

import java.util.Collection;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes many rows in one batch. */
public final class Batches {
  private Batches() {}

  /** Writes rows in order; sends no statement if there are no rows. */
  public static <R> void write(
      Handle handle, String sql, Collection<R> rows, BiConsumer<PreparedBatch, R> bind) {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedBatch batch = handle.prepareBatch(sql)) {
      for (R row : rows) {
        bind.accept(batch, row);
        batch.add();
      }
      batch.execute();
    }
  }
}
