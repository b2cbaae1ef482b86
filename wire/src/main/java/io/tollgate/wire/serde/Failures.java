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
 * Brings the failures of other serializers into Tollgate's form: an outage of the registry has to
 * be distinguished from a bad record, for the one passes and the other becomes a dead letter.
 */
final class Failures {
  /** How Confluent's client ends the message of a fault that is the registry's own. */
  private static final Pattern SERVER_FAULT =
      Pattern.compile("error code: (5\\d\\d(\\d\\d)?|429)$");

  /** And that of an answer about the one schema that was asked for. */
  private static final Pattern NOT_FOUND = Pattern.compile("error code: 404\\d\\d$");

  private static final String CONFLUENT_REFUSAL = "RestClientException";
  private static final String HTTP_CLIENT = "org.apache.hc.";

  private Failures() {}

  /** A record that cannot be written, because of what it is or because of an outage. */
  static SerializationException ofWriting(String what, RuntimeException e) {
    return classified(what, e, Failures::isOutage);
  }

  /**
   * A record that cannot be read, because of what it is or because of an outage; a registry that
   * lets nobody in counts as one, for no record is bad because of it.
   */
  static SerializationException ofReading(String what, RuntimeException e) {
    return classified(what, e, cause -> isOutage(cause) || isClosed(cause));
  }

  private static SerializationException classified(
      String what, RuntimeException e, Predicate<Throwable> outage) {
    if (has(e, RegistryUnavailableException.class::isInstance) || !has(e, outage)) {
      return e instanceof SerializationException known
          ? known
          : new SerializationException(what + ": " + e, e);
    }
    String message = what + ", for the schema registry gives no answer: " + e.getMessage();
    return new SerializationException(message, new RegistryUnavailableException(message, e));
  }

  private static boolean isClosed(Throwable e) {
    return e instanceof InvalidConfigurationException
        || (isRefusal(e) && !NOT_FOUND.matcher(String.valueOf(e.getMessage())).find());
  }

  private static boolean isOutage(Throwable e) {
    if (isRefusal(e)) {
      return SERVER_FAULT.matcher(String.valueOf(e.getMessage())).find();
    }
    // Not every IOException: Avro, too, throws some where the bytes are bad.
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
