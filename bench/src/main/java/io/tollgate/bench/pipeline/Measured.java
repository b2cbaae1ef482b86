package io.tollgate.bench.pipeline;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One run of one contender.
 *
 * @param eventsPerSecond from the time when the input became visible to the time when the last
 *     result was readable
 * @param cpuMicrosPerEvent processor time of the program and the broker
 * @param brokerCpuMicrosPerEvent the broker's part of it
 * @param bytesWrittenPerEvent bytes written towards the disk by both
 * @param peakRssMb the peak of the program's resident memory, in MiB
 */
record Measured(
    @JsonProperty("contender") String contender,
    @JsonProperty("eps") double eventsPerSecond,
    @JsonProperty("cpu_us_per_event") double cpuMicrosPerEvent,
    @JsonProperty("broker_cpu_us_per_event") double brokerCpuMicrosPerEvent,
    @JsonProperty("bytes_written_per_event") double bytesWrittenPerEvent,
    @JsonProperty("peak_rss_mb") double peakRssMb) {}
