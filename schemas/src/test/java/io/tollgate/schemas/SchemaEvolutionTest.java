package io.tollgate.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks that every public schema can read records of all its released versions, {@code
 * schemas/released/NAME/vN.avsc} (BACKWARD_TRANSITIVE).
 */
class SchemaEvolutionTest {
  private static final Path CURRENT = Path.of("src", "main", "avro");
  private static final Path RELEASED = Path.of("released");

  static List<String> schemas() throws IOException {
    try (Stream<Path> files = Files.list(CURRENT)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".avsc"))
          .map(name -> name.substring(0, name.length() - ".avsc".length()))
          .sorted()
          .toList();
    }
  }

  static List<String> released() throws IOException {
    try (Stream<Path> folders = Files.list(RELEASED)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void shouldReadRecordsOfEveryReleasedVersion(String name) throws IOException {
    Schema current = parse(CURRENT.resolve(name + ".avsc"));
    for (Path version : versions(name)) {
      Compatibility.checkReads(current, parse(version), version.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void shouldBeTheNewestReleasedVersion(String name) throws IOException {
    List<Path> versions = versions(name);
    Path current = CURRENT.resolve(name + ".avsc");
    assertThat(parse(current).toString())
        .as(
            "%s has changed; release it with `cp schemas/src/main/avro/%s.avsc"
                + " schemas/released/%s/v%d.avsc` (its docs count too)",
            name, name, name, versions.size() + 1)
        .isEqualTo(parse(versions.get(versions.size() - 1)).toString());
  }

  @ParameterizedTest
  @MethodSource("released")
  void shouldKeepEveryReleasedSchema(String name) throws IOException {
    assertThat(schemas()).contains(name);
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void shouldDetectANewFieldWithoutADefault(String name) throws IOException {
    Schema current = parse(CURRENT.resolve(name + ".avsc"));
    List<Schema.Field> fields =
        Stream.concat(
                current.getFields().stream().map(field -> new Schema.Field(field, field.schema())),
                Stream.of(new Schema.Field("added_later", Schema.create(Schema.Type.LONG))))
            .toList();
    Schema incompatible =
        Schema.createRecord(
            current.getName(), current.getDoc(), current.getNamespace(), false, fields);
    assertThatThrownBy(() -> Compatibility.checkReads(incompatible, current, "v1"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("added_later");
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void shouldDocumentEveryFieldAndStoreMoneyAsDecimals(String name) throws IOException {
    checkFields(parse(CURRENT.resolve(name + ".avsc")));
  }

  private static void checkFields(Schema schema) {
    switch (schema.getType()) {
      case RECORD -> {
        assertThat(schema.getDoc()).as(schema.getFullName()).isNotBlank();
        schema.getFields().forEach(field -> checkField(schema, field));
      }
      case ARRAY -> checkFields(schema.getElementType());
      case UNION -> schema.getTypes().forEach(SchemaEvolutionTest::checkFields);
      case ENUM -> assertThat(schema.getDoc()).as(schema.getFullName()).isNotBlank();
      default ->
          assertThat(schema.getType())
              .as("no binary floating point for money")
              .isNotIn(Schema.Type.FLOAT, Schema.Type.DOUBLE);
    }
  }

  private static void checkField(Schema schema, Schema.Field field) {
    String where = schema.getFullName() + "." + field.name();
    assertThat(field.doc()).as(where).isNotBlank();
    if (field.name().matches(".*(_usd|_price|rate|usd_per_unit)")) {
      assertThat(field.schema().getLogicalType())
          .as(where)
          .isInstanceOf(LogicalTypes.Decimal.class);
    }
    if (field.name().matches(".*(_date|_start|_end|_from)")) {
      assertThat(field.schema().getLogicalType()).as(where).isEqualTo(LogicalTypes.date());
    }
    checkFields(field.schema());
  }

  /** All released versions, oldest first, without a gap. */
  private static List<Path> versions(String name) throws IOException {
    Path folder = RELEASED.resolve(name);
    assertThat(folder)
        .as("no version of %s is released; copy its .avsc to v1.avsc there", name)
        .isDirectory();
    long count;
    try (Stream<Path> files = Files.list(folder)) {
      count = files.count();
    }
    List<Path> versions =
        Stream.iterate(1, n -> n + 1)
            .limit(count)
            .map(n -> folder.resolve("v" + n + ".avsc"))
            .toList();
    assertThat(versions).isNotEmpty().allSatisfy(version -> assertThat(version).exists());
    return versions;
  }

  private static Schema parse(Path file) throws IOException {
    return new Schema.Parser().parse(Files.readString(file));
  }
}
