package io.tollgate.reference;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tollgate.domain.reference.Identifier;
import io.tollgate.files.InputRefusedException;
import io.tollgate.files.TextFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads the US Consolidated Screening List as JSON, entry by entry: an array of entries, or an
 * object with the array {@code results}, as in the bulk download.
 */
final class WatchlistJson {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final String RESULTS = "results";

  private final Path path;
  private final EntryReader reader;
  private final WatchlistReport report;
  private long number;

  private WatchlistJson(Path path, EntryReader reader, WatchlistReport report) {
    this.path = path;
    this.reader = reader;
    this.report = report;
  }

  static void read(Path path, EntryReader reader, WatchlistReport report) {
    WatchlistJson json = new WatchlistJson(path, reader, report);
    try (Reader text = TextFile.open(path, TableFile.MOST_BYTES);
        JsonParser parser = JSON.createParser(text)) {
      json.readAll(parser);
    } catch (JsonProcessingException e) {
      report.problem(
          path
              + (e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr())
              + ": not JSON, or cut off: "
              + e.getOriginalMessage());
    } catch (InputRefusedException e) {
      e.problems().forEach(report::problem);
    } catch (IOException e) {
      report.problem(TextFile.refused(path, e).getMessage());
    }
  }

  private void readAll(JsonParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first == JsonToken.START_ARRAY) {
      readEntries(parser);
    } else {
      boolean found = false;
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean isResults = parser.currentName().equals(RESULTS);
        JsonToken value = parser.nextToken();
        if (isResults && value == JsonToken.START_ARRAY) {
          found = true;
          readEntries(parser);
        } else {
          parser.skipChildren();
        }
      }
      if (!found) {
        report.problem(
            path + " has no list 'results'; use the JSON file of the Consolidated Screening List");
      }
    }
    if (parser.nextToken() != null) {
      report.problem(path + ": unexpected text after the end of the list");
    }
  }

  private void readEntries(JsonParser parser) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      number++;
      JsonNode node = JSON.readTree(parser);
      if (!node.isObject()) {
        problem("an entry has to be an object");
      } else if (text(node, "source").isBlank()) {
        problem("source is blank; it is required");
      } else if (!node.has("name")) {
        problem("name is missing; the list's format may have changed");
      } else {
        reader.add(row(node));
      }
    }
  }

  private void problem(String problem) {
    report.problem(path + ", entry " + number + ": " + problem);
  }

  private EntryReader.Row row(JsonNode node) {
    String id =
        Stream.of("id", "_id", "entity_number")
            .map(key -> text(node, key))
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse("");
    return new EntryReader.Row(
        number,
        id,
        text(node, "source"),
        text(node, "type"),
        text(node, "name"),
        elements(node, "alt_names").map(JsonNode::asText).toList(),
        elements(node, "addresses").map(WatchlistJson::address).collect(Collectors.joining("; ")),
        identifiers(node));
  }

  private static List<Identifier> identifiers(JsonNode node) {
    return elements(node, "ids")
        .map(id -> IdentifierText.of(text(id, "type"), text(id, "number"), text(id, "country")))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The address as the list's CSV writes it. */
  private static String address(JsonNode address) {
    return Stream.of("address", "city", "state", "postal_code", "country")
        .map(key -> text(address, key).strip())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static Stream<JsonNode> elements(JsonNode node, String key) {
    return StreamSupport.stream(node.path(key).spliterator(), false);
  }

  /** The text of a field; blank if the field is null or missing. */
  private static String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isNull() ? "" : value.asText();
  }
}
