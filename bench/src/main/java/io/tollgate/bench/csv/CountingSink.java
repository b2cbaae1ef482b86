package io.tollgate.bench.csv;

import io.tollgate.producer.edge.csv.ImportFailure;
import io.tollgate.producer.edge.csv.ImportSink;
import io.tollgate.producer.edge.csv.ImportedEvent;
import java.util.function.Consumer;

/** Hands on what a file holds, and counts it; the file is to hold no fault. */
final class CountingSink implements ImportSink {
  private final Consumer<ImportedEvent> next;
  private long events;

  CountingSink(Consumer<ImportedEvent> next) {
    this.next = next;
  }

  @Override
  public void event(ImportedEvent event) {
    events++;
    next.accept(event);
  }

  @Override
  public void failure(ImportFailure failure) {
    throw new IllegalStateException("a generated file cannot be read: " + failure);
  }

  long events() {
    return events;
  }
}
