package io.tollgate.wire.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;

/**
 * Schemas of generated classes without the Java hints, which mean nothing to other languages.
 * Loading this class also makes Avro trust the generated classes, so that Avro can create their
 * records.
 */
public final class PlainSchema {
  private static final String JAVA_HINT = "avro.java.string";

  static {
    TrustedClasses.add();
  }

  private PlainSchema() {}

  /** Makes Avro trust the generated classes, for callers that have not used {@link #of} yet. */
  public static void trustGenerated() {
    // The static initialiser does the work.
  }

  /** Removes the hints that the generator adds; docs and logical types stay. */
  public static Schema of(Schema generated) {
    try {
      JsonNode json = new ObjectMapper().readTree(generated.toString());
      for (JsonNode parent : json.findParents(JAVA_HINT)) {
        ((ObjectNode) parent).remove(JAVA_HINT);
      }
      return new Schema.Parser().parse(json.toString());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a generated schema is not JSON", e);
    }
  }
}
