package io.tollgate.wire.topic;

import java.util.Map;

/**
 * A record as it was read.
 *
 * @param timestamp milliseconds since 1970 in UTC
 * @param headers by name; of several with one name the last
 * @param <D> the type of its value
 */
public record Received<D>(
    int partition, long offset, long timestamp, String key, D value, Map<String, byte[]> headers) {}
