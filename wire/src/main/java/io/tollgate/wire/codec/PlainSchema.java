package io.tollgate.wire.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;

/**
 * The schema of a generated class as other languages want it: without the hints for Java. Whoever
 * asks for one can have its records made: the generated classes are among those that Avro trusts.
 */
public final class PlainSchema {
  private static final String JAVA_HINT = "avro.java.string";

  static {
    TrustedClasses.add();
  }

  private PlainSchema() {}

  /** Lets the records of generated classes be made, for who has asked for no schema yet. */
  public static void trustGenerated() {
    // The static initialiser has done it.
  }

  /** The schema without the hints that the generator adds; docs and logical types stay. */
  public static Schema of(Schema generated) {
    try {
      JsonNode json = new ObjectMapper().readTree(generated.toString());
      for (JsonNode parent : json.findParents(JAVA_HINT)) {
        ((ObjectNode) parent).remove(JAVA_HINT);
      }
      return new Schema.Parser().parse(json.toString());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a generated schema is no JSON", e);
    }
  }
}
