package io.tollgate.bench.csv;

import io.tollgate.producer.edge.csv.ImportFailure;
import io.tollgate.producer.edge.csv.ImportSink;
import io.tollgate.producer.edge.csv.ImportedEvent;
import java.util.function.Consumer;

/** Passes on the events of a file and counts them. A fault in the file is an error. */
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
    throw new IllegalStateException("the generated file has a fault: " + failure);
  }

  long events() {
    return events;
  }
}
