package io.tollgate.producer.edge.csv;

/** Takes what a file holds, in its order; each event of the file comes to exactly one method. */
public interface ImportSink {

  /** An event was read. */
  void event(ImportedEvent event);

  /** An event could not be read. */
  void failure(ImportFailure failure);

  /** Something about the file deserves a look; nothing is lost by it. */
  default void warning(String warning) {}

  /** So many bytes of the file have been read; reported now and then. */
  default void progress(long bytesRead) {}
}
