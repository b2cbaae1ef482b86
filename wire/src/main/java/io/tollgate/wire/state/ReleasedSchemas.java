package io.tollgate.wire.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * All released schemas of one kind of stored value, by version, from 1. They are the files {@code
 * schemas/released-state/NAME/vN.avsc}. Each file contains all types that it uses and never
 * changes. A change of a public schema therefore does not affect stored values.
 */
final class ReleasedSchemas {
  /** A version is one positive byte. */
  private static final int MOST = Byte.MAX_VALUE;

  private static final String FOLDER = "/io/tollgate/schemas/state/";

  private final String name;
  private final List<Schema> byVersion;

  private ReleasedSchemas(String name, List<Schema> byVersion) {
    this.name = name;
    this.byVersion = List.copyOf(byVersion);
  }

  /**
   * Reads the released schemas of a kind of value from the class path.
   *
   * @throws IllegalStateException if there are none, or too many for a version byte
   */
  static ReleasedSchemas of(String name) {
    List<Schema> schemas = new ArrayList<>();
    for (int version = 1; version <= MOST + 1; version++) {
      try (InputStream file =
          ReleasedSchemas.class.getResourceAsStream(FOLDER + name + "/v" + version + ".avsc")) {
        if (file == null) {
          break;
        }
        schemas.add(new Schema.Parser().parse(file));
      } catch (IOException e) {
        throw new UncheckedIOException(
            "schemas/released-state/"
                + name
                + "/v"
                + version
                + ".avsc cannot be read from the class path",
            e);
      }
    }
    if (schemas.isEmpty() || schemas.size() > MOST) {
      throw new IllegalStateException(
          "schemas/released-state/" + name + " holds " + schemas.size() + " schemas, not 1 to 127");
    }
    return new ReleasedSchemas(name, schemas);
  }

  /** A kind of value with one schema. Its store is discarded when the schema changes. */
  static ReleasedSchemas ofOne(Schema schema) {
    return new ReleasedSchemas(schema.getName(), List.of(schema));
  }

  /** These schemas and one more. */
  ReleasedSchemas plus(Schema schema) {
    List<Schema> more = new ArrayList<>(byVersion);
    more.add(schema);
    return new ReleasedSchemas(name, more);
  }

  String name() {
    return name;
  }

  int newest() {
    return byVersion.size();
  }

  boolean has(int version) {
    return version >= 1 && version <= byVersion.size();
  }

  Schema schema(int version) {
    return byVersion.get(version - 1);
  }

  /**
   * The version with which a build writes records of a schema.
   *
   * @throws IllegalStateException if the newest release of the record has another schema
   */
  int versionOf(Schema current) {
    for (int version = newest(); version >= 1; version--) {
      Schema released = schema(version);
      if (released.getFullName().equals(current.getFullName())) {
        if (!released.equals(current)) {
          break;
        }
        return version;
      }
    }
    throw new IllegalStateException(
        "the schema of %s has changed; release it as schemas/released-state/%s/v%d.avsc"
            .formatted(current.getFullName(), name, newest() + 1));
  }

  /** The CRC-64-AVRO fingerprint of each version, in 16 hexadecimal digits. */
  SortedMap<Integer, String> fingerprints() {
    SortedMap<Integer, String> fingerprints = new TreeMap<>();
    for (int version = 1; version <= newest(); version++) {
      long fingerprint = SchemaNormalization.parsingFingerprint64(schema(version));
      fingerprints.put(version, "%016x".formatted(fingerprint));
    }
    return fingerprints;
  }
}
