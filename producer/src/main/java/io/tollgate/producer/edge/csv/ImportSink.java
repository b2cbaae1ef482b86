package io.tollgate.producer.edge.csv;

/** Takes what a file holds, in its order; each event of the file comes to exactly one method. */
public interface ImportSink {

  /** An event was read. */
  void event(ImportedEvent event);

  /** An event could not be read. */
  void failure(ImportFailure failure);

  /** Something about the file deserves a look; nothing is lost by it. */
  default void warning(String warning) {}

  /** Reports the number of bytes read so far, from time to time. */
  default void progress(long bytesRead) {}
}
