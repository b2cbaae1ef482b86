package io.tollgate.producer.edge.csv;

/**
 * Receives the events of a file in their order. For each event, exactly one of {@link #event} and
 * {@link #failure} is called.
 */
public interface ImportSink {

  /** An event was read. */
  void event(ImportedEvent event);

  /** An event could not be read. */
  void failure(ImportFailure failure);

  /** Reports a peculiarity of the file that loses no event. */
  default void warning(String warning) {}

  /** Reports the number of bytes read so far, from time to time. */
  default void progress(long bytesRead) {}
}
