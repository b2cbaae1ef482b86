package io.tollgate.streams.state;

import java.util.Collection;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.BatchingStateRestoreCallback;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorContextUtils;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/**
 * A store that collects changes and writes them before each commit, as part of the transaction.
 *
 * <p>Kafka Streams flushes only its own caching stores before a commit, and lets only its own
 * stores write to a changelog. This class uses its internal interfaces for both; no other class
 * uses them.
 */
abstract class CommitStore implements StateStore, CachedStateStore<Object, Object> {
  private final String name;
  private InternalProcessorContext<?, ?> context;
  private boolean open;

  CommitStore(String name) {
    this.name = name;
  }

  /** Writes the changes since the last call. */
  abstract void writeChanges();

  /** Applies records of the changelog. */
  abstract void restore(Collection<KeyValue<byte[], byte[]>> records);

  /** Discards changes that were not written. */
  abstract void forgetChanges();

  @Override
  public void init(StateStoreContext given, StateStore root) {
    context = ProcessorContextUtils.asInternalProcessorContext(given);
    open = true;
    given.register(root, (Restore) this::restore);
  }

  private interface Restore extends BatchingStateRestoreCallback {}

  /** Writes a record to the changelog, in the open transaction. */
  final void log(byte[] key, byte[] value) {
    context.logChange(
        name,
        Bytes.wrap(key),
        value,
        context.currentSystemTimeMs(),
        new RecordHeaders(),
        Position.emptyPosition());
  }

  @Override
  public final void flushCache() {
    writeChanges();
  }

  @Override
  public final void clearCache() {
    forgetChanges();
  }

  @Override
  public final boolean setFlushListener(
      CacheFlushListener<Object, Object> listener, boolean sendOldValues) {
    return false;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
    forgetChanges();
  }
}
