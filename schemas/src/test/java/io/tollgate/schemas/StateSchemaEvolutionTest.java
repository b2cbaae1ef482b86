package io.tollgate.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks every stored form against all its released versions, {@code
 * schemas/released-state/NAME/vN.avsc}. N is the version byte of stored values, so a released file
 * never changes. A form may have several record types; each has its own newest version.
 */
class StateSchemaEvolutionTest {
  private static final Path CURRENT = Path.of("src", "main", "avro");
  private static final Path RELEASED = Path.of("released-state");
  private static final Path CANDIDATES = Path.of("target", "released-state");
  private static final String SUMS = "SHA256SUMS";

  static List<String> forms() throws IOException {
    try (Stream<Path> folders = Files.list(RELEASED)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void shouldReadStateOfEveryReleasedVersion(String form) throws IOException {
    for (Schema released : versions(form).values()) {
      Compatibility.checkReads(current(released), released, form);
    }
  }

  /** A change of a public schema also changes the schemas of state that contain it. */
  @ParameterizedTest
  @MethodSource("forms")
  void shouldStoreUnderTheNewestReleasedVersionOfEachRecord(String form) throws IOException {
    Map<Path, Schema> versions = versions(form);
    Map<String, Schema> newest = new LinkedHashMap<>();
    versions.values().forEach(schema -> newest.put(schema.getFullName(), schema));
    int next = versions.size() + 1;
    for (Schema released : newest.values()) {
      Schema current = current(released);
      // Equal schemas write equal bytes; docs do not matter.
      if (!current.equals(released)) {
        Path candidate = CANDIDATES.resolve(form).resolve("v" + next++ + ".avsc");
        Files.createDirectories(candidate.getParent());
        Files.writeString(candidate, SchemaFormatter.format("json/pretty", current) + "\n");
      }
    }
    assertThat(next)
        .as(
            "the schema of stored form %s has changed; release the new one"
                + " with `cp -r schemas/target/released-state/%s schemas/released-state/`"
                + " and follow CONTRIBUTING.md, \"To change a stored form\"",
            form, form)
        .isEqualTo(versions.size() + 1);
  }

  /** Old state can be read only with the exact schema that wrote it. */
  @Test
  void shouldNeverChangeAReleasedFile() throws IOException {
    List<String> sums = new ArrayList<>();
    for (String form : forms()) {
      for (Path file : versions(form).keySet()) {
        sums.add(sha256(file) + "  " + form + "/" + file.getFileName());
      }
    }
    assertThat(Files.readAllLines(RELEASED.resolve(SUMS)))
        .as("output of `sha256sum */*.avsc` in schemas/released-state; only add lines")
        .containsExactlyElementsOf(sums);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void shouldDetectANewFieldWithoutADefault(String form) throws IOException {
    Schema released = versions(form).values().iterator().next();
    Schema grown = with(released, new Schema.Field("added_later", Schema.create(Schema.Type.LONG)));
    assertThatThrownBy(() -> Compatibility.checkReads(grown, released, form))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("added_later");
  }

  @Test
  void shouldDetectAChangedScaleOfAnAmount() {
    Schema cents = LogicalTypes.decimal(38, 2).addToSchema(Schema.create(Schema.Type.BYTES));
    Schema finer = LogicalTypes.decimal(38, 4).addToSchema(Schema.create(Schema.Type.BYTES));
    Schema empty = Schema.createRecord("R", null, "n", false, List.of());
    assertThatThrownBy(
            () ->
                Compatibility.checkReads(
                    with(empty, new Schema.Field("levy_usd", finer)),
                    with(empty, new Schema.Field("levy_usd", cents)),
                    "v1"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the logical type of R.levy_usd is not that of v1");
  }

  /** The schema with which this build stores a record, with the public schemas inside. */
  private static Schema current(Schema released) throws IOException {
    SchemaParser parser = new SchemaParser();
    try (Stream<Path> files = Files.walk(CURRENT)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".avsc")).sorted().toList()) {
        parser.parse(file);
      }
    }
    return parser.getParsedNamedSchemas().stream()
        .filter(schema -> schema.getFullName().equals(released.getFullName()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no schema " + released.getFullName()));
  }

  private static Schema with(Schema record, Schema.Field added) {
    List<Schema.Field> fields = new ArrayList<>();
    record.getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
    fields.add(added);
    return Schema.createRecord(
        record.getName(), record.getDoc(), record.getNamespace(), false, fields);
  }

  /** All released versions of a form, oldest first, without a gap. */
  private static Map<Path, Schema> versions(String form) throws IOException {
    Path folder = RELEASED.resolve(form);
    long count;
    try (Stream<Path> files = Files.list(folder)) {
      count = files.count();
    }
    Map<Path, Schema> versions = new LinkedHashMap<>();
    for (int version = 1; version <= count; version++) {
      Path file = folder.resolve("v" + version + ".avsc");
      assertThat(file).as("versions have no gap").exists();
      versions.put(file, new Schema.Parser().parse(Files.readString(file)));
    }
    assertThat(versions).as("a version is one byte").hasSizeBetween(1, Byte.MAX_VALUE);
    return versions;
  }

  private static String sha256(Path file) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(sum);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
