package io.tollgate.wire.serde;

import io.tollgate.wire.registry.RegistryUnavailableException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Classifies the failures of other serializers. Tollgate waits for the end of an outage of the
 * registry, but turns a bad record into a dead letter.
 */
final class Failures {
  /** The end of a message of Confluent's client about an error of the registry. */
  private static final Pattern SERVER_FAULT =
      Pattern.compile("error code: (5\\d\\d(\\d\\d)?|429)$");

  /** The end of a message of Confluent's client about a missing schema. */
  private static final Pattern NOT_FOUND = Pattern.compile("error code: 404\\d\\d$");

  private static final String CONFLUENT_REFUSAL = "RestClientException";
  private static final String HTTP_CLIENT = "org.apache.hc.";

  private Failures() {}

  /** A record cannot be written, because it is bad or because of an outage. */
  static SerializationException ofWriting(String what, RuntimeException e) {
    return classified(what, e, Failures::isOutage);
  }

  /**
   * A record cannot be read, because it is bad or because of an outage. A registry that denies
   * access counts as an outage, because the record is not at fault.
   */
  static SerializationException ofReading(String what, RuntimeException e) {
    return classified(what, e, cause -> isOutage(cause) || isAccessDenied(cause));
  }

  private static SerializationException classified(
      String what, RuntimeException e, Predicate<Throwable> outage) {
    if (has(e, RegistryUnavailableException.class::isInstance) || !has(e, outage)) {
      return e instanceof SerializationException known
          ? known
          : new SerializationException(what + ": " + e, e);
    }
    String message = what + ", because the schema registry is unavailable: " + e.getMessage();
    return new SerializationException(message, new RegistryUnavailableException(message, e));
  }

  private static boolean isAccessDenied(Throwable e) {
    return e instanceof InvalidConfigurationException
        || (isRefusal(e) && !NOT_FOUND.matcher(String.valueOf(e.getMessage())).find());
  }

  private static boolean isOutage(Throwable e) {
    if (isRefusal(e)) {
      return SERVER_FAULT.matcher(String.valueOf(e.getMessage())).find();
    }
    // Not every IOException is an outage: Avro also throws some for bad bytes.
    return e instanceof RetriableException
        || e instanceof SocketException
        || e instanceof UnknownHostException
        || e instanceof InterruptedIOException
        || e instanceof SSLException
        || (e instanceof IOException && e.getClass().getName().startsWith(HTTP_CLIENT));
  }

  private static boolean isRefusal(Throwable e) {
    return e.getClass().getSimpleName().equals(CONFLUENT_REFUSAL);
  }

  private static boolean has(Throwable error, Predicate<Throwable> kind) {
    return Stream.iterate(error, e -> e != null, Throwable::getCause).anyMatch(kind);
  }
}
