package io.tollgate.projection.postgres;

import io.tollgate.projection.ListSource;
import io.tollgate.projection.Offsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A process that writes a batch, prints {@link #WRITTEN}, and never commits. */
final class StuckMain {
  static final String WRITTEN = "written";

  private StuckMain() {}

  public static void main(String[] args) {
    CountDownLatch never = new CountDownLatch(1);
    Database database = Entries.open(args[0]);
    new PostgresProjection<Long>(
            database,
            Entries.TABLES,
            "1",
            batch ->
                handle -> {
                  Entries.insert(handle, batch);
                  System.out.println(WRITTEN);
                  awaitForEver(never);
                })
        .apply(List.of(0L, 1L), Offsets.NONE, ListSource.at(1, 1));
  }

  private static void awaitForEver(CountDownLatch never) {
    try {
      never.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
