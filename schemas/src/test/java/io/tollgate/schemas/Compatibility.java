package io.tollgate.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaCompatibility.SchemaPairCompatibility;

/** Checks that a schema reads records of another schema to the same values. */
final class Compatibility {
  private Compatibility() {}

  /** Fails with the place of the fault if the reader cannot read every record of the writer. */
  static void checkReads(Schema reader, Schema writer, String version) {
    SchemaPairCompatibility pair =
        SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
    assertThat(pair.getType())
        .as(
            "%s cannot read records of %s: %s. Add fields with a default; remove or rename none",
            reader.getFullName(), version, pair.getResult().getIncompatibilities())
        .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    checkMeaning(reader, writer, version, reader.getFullName(), new HashSet<>());
  }

  /** Avro ignores logical types: it would read 1.00 with scale 2 as 0.0100 with scale 4. */
  private static void checkMeaning(
      Schema reader, Schema writer, String version, String where, Set<String> seen) {
    assertThat(reader.getLogicalType())
        .as(
            "the logical type of %s is not that of %s. Restore it, and add a new field instead",
            where, version)
        .isEqualTo(writer.getLogicalType());
    if (reader.getType() != writer.getType()) {
      return;
    }
    switch (reader.getType()) {
      case RECORD -> {
        if (seen.add(reader.getFullName())) {
          checkFields(reader, writer, version, seen);
        }
      }
      case ARRAY ->
          checkMeaning(
              reader.getElementType(), writer.getElementType(), version, where + "[]", seen);
      case UNION -> checkBranches(reader, writer, version, where, seen);
      default -> {
        // Other types contain no types.
      }
    }
  }

  private static void checkFields(Schema reader, Schema writer, String version, Set<String> seen) {
    for (Schema.Field field : reader.getFields()) {
      Schema.Field written = writer.getField(field.name());
      if (written != null) {
        String where = reader.getName() + "." + field.name();
        checkMeaning(field.schema(), written.schema(), version, where, seen);
      }
    }
  }

  private static void checkBranches(
      Schema reader, Schema writer, String version, String where, Set<String> seen) {
    for (Schema written : writer.getTypes()) {
      reader.getTypes().stream()
          .filter(branch -> branch.getType() == written.getType())
          .filter(branch -> branch.getFullName().equals(written.getFullName()))
          .forEach(branch -> checkMeaning(branch, written, version, where, seen));
    }
  }
}
