package io.tollgate.schemas;

import io.tollgate.catalogue.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** The page docs/TOPICS.md: the fields of each topic that users read or write. */
final class TopicsDoc {
  private static final Path AVRO = Path.of("src", "main", "avro");

  private record Page(Topic topic, String schema, String key) {}

  private static final List<Page> PAGES =
      List.of(
          new Page(Topic.SHIPMENTS, "ShipmentEvent", "`shipment_id`"),
          new Page(Topic.DECISIONS, "Decision", "`shipment_id`"),
          new Page(Topic.LEVY_DUE, "LevyDue", "`shipment_id`"),
          new Page(
              Topic.QUARTERLY_REVENUE,
              "QuarterlyRevenue",
              "exporter, fiscal quarter, product class and destination, such as"
                  + " `NVDA/FY2027-Q1/H200/CN`"),
          new Page(Topic.SCREENING_ALERTS, "ScreeningAlert", "`shipment_id`"),
          new Page(Topic.OFFICER_DECISIONS, "OfficerDecision", "`shipment_id`"),
          new Page(Topic.OFFICER_OUTCOMES, "OfficerOutcome", "`shipment_id`"),
          new Page(Topic.USAGE, "QuotaUsage", "kind and id, such as `LICENCE/BIS-2026-17`"));

  private TopicsDoc() {}

  static String markdown() {
    StringBuilder page =
        new StringBuilder(
            """
            # Fields of the topics
            The build makes this page from the schemas in `schemas/src/main/avro`, and fails if they differ. Update it with
            `mvn -q test -pl schemas -Dtest=TopicsDocTest -Dupdate.docs`.

            Keys are UTF-8 text. Values are Avro in the Confluent wire format: a zero byte, the schema id as 4 bytes (big-endian), and the
            record in Avro's binary encoding. A decimal is a `bytes` field: the unscaled number in big-endian two's complement. A date counts days, an
            instant microseconds, since 1970-01-01 UTC. A field "or null" may be left out if its schema has a default.
            """);
    PAGES.forEach(topic -> append(topic, page));
    return page.toString();
  }

  private static void append(Page topic, StringBuilder page) {
    Schema schema = schema(topic.schema());
    page.append("\n## ").append(topic.topic().baseName()).append('\n');
    page.append(sentence(schema.getDoc()))
        .append(" Key: ")
        .append(topic.key())
        .append(". Schema: [")
        .append(topic.schema())
        .append(".avsc](../schemas/src/main/avro/")
        .append(topic.schema())
        .append(".avsc).\n");
    List<Schema> records = new ArrayList<>(List.of(schema));
    for (int i = 0; i < records.size(); i++) {
      Schema record = records.get(i);
      if (i > 0) {
        page.append("\n**").append(record.getName()).append("**: ");
        page.append(sentence(record.getDoc())).append('\n');
      }
      page.append("\n| field | type | content |\n|---|---|---|\n");
      for (Schema.Field field : record.getFields()) {
        page.append("| ").append(field.name()).append(" | ");
        page.append(type(field.schema(), records)).append(" | ");
        page.append(cell(field.doc())).append(" |\n");
      }
    }
  }

  private static Schema schema(String name) {
    try {
      return new Schema.Parser().parse(Files.readString(AVRO.resolve(name + ".avsc")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(Schema schema, List<Schema> records) {
    LogicalType logical = schema.getLogicalType();
    if (logical instanceof LogicalTypes.Decimal decimal) {
      return "decimal, %d digits, %d places".formatted(decimal.getPrecision(), decimal.getScale());
    }
    if (logical != null) {
      return logical instanceof LogicalTypes.Date ? "date" : "instant";
    }
    return switch (schema.getType()) {
      case UNION -> ofUnion(schema, records);
      case ARRAY -> "list of " + type(schema.getElementType(), records);
      case MAP -> "map to " + type(schema.getValueType(), records);
      case ENUM -> String.join(", ", schema.getEnumSymbols());
      case RECORD -> {
        if (!records.contains(schema)) {
          records.add(schema);
        }
        yield schema.getName();
      }
      default -> schema.getType().getName().toLowerCase(Locale.ROOT);
    };
  }

  private static String ofUnion(Schema union, List<Schema> records) {
    boolean isOptional = union.isNullable();
    String types =
        union.getTypes().stream()
            .filter(one -> one.getType() != Schema.Type.NULL)
            .map(one -> type(one, records))
            .collect(Collectors.joining(" or "));
    return isOptional ? types + " or null" : types;
  }

  private static String cell(String doc) {
    return doc == null ? "" : doc.replace("|", "\\|").strip();
  }

  private static String sentence(String doc) {
    String text = cell(doc);
    return text.isEmpty() || text.endsWith(".") ? text : text + ".";
  }

  /** The topics of the page, for a test that compares them with the catalogue. */
  static Map<Topic, String> schemas() {
    return PAGES.stream().collect(Collectors.toMap(Page::topic, Page::schema));
  }
}
