package io.tollgate.rival.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.state.rocksdb.RocksDBConfigurableOptions;
import org.apache.flink.state.rocksdb.RocksDBOptions;
import org.rocksdb.CompressionType;

/** Flink's settings for this job, as its manual recommends. */
final class EngineSettings {
  private static final MemorySize MANAGED = MemorySize.ofMebiBytes(512);
  private static final MemorySize NETWORK = MemorySize.ofMebiBytes(64);
  private static final Duration BUFFER_TIMEOUT = Duration.ofMillis(20);

  private EngineSettings() {}

  static Configuration of(JobSettings settings) {
    Configuration engine = new Configuration();
    putPipeline(engine);
    putMemory(engine, settings.folder());
    putState(engine, settings.folder());
    putCheckpoints(engine, settings);
    settings.flink().forEach(engine::setString);
    return engine;
  }

  private static void putPipeline(Configuration engine) {
    engine.set(PipelineOptions.OBJECT_REUSE, true);
    engine.set(PipelineOptions.GENERIC_TYPES, false);
    engine.set(ExecutionOptions.BUFFER_TIMEOUT, BUFFER_TIMEOUT);
    // A fault must end the measurement instead of restarting the job.
    engine.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
  }

  private static void putMemory(Configuration engine, Path folder) {
    engine.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MANAGED);
    engine.set(TaskManagerOptions.NETWORK_MEMORY_MIN, NETWORK);
    engine.set(TaskManagerOptions.NETWORK_MEMORY_MAX, NETWORK);
    engine.set(CoreOptions.TMP_DIRS, folder.resolve("tmp").toString());
  }

  private static void putState(Configuration engine, Path folder) {
    engine.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
    engine.set(RocksDBOptions.LOCAL_DIRECTORIES, folder.resolve("rocksdb").toString());
    engine.set(RocksDBConfigurableOptions.USE_BLOOM_FILTER, true);
    // The same as Kafka Streams.
    engine.set(
        RocksDBConfigurableOptions.COMPRESSION_PER_LEVEL, List.of(CompressionType.NO_COMPRESSION));
  }

  private static void putCheckpoints(Configuration engine, JobSettings settings) {
    engine.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, settings.checkpointInterval());
    engine.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
    engine.set(CheckpointingOptions.ENABLE_UNALIGNED, false);
    engine.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
    engine.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    engine.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        settings.folder().resolve("checkpoints").toUri().toString());
  }
}
