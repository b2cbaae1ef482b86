package io.tollgate.compliance.story;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter.Indenter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.topic.Received;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** Writes the story of a shipment as one JSON object, with the field names of the schemas. */
public final class StoryJson {
  private static final JsonMapper JSON = new JsonMapper();

  private static final DefaultPrettyPrinter RECORD_A_LINE =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectFieldValueSpacing(Spacing.AFTER)
                  .withObjectEmptySeparator("")
                  .withArrayEmptySeparator(""))
          .withObjectIndenter(new LineForEach(1))
          .withArrayIndenter(new LineForEach(2));

  private StoryJson() {}

  /**
   * Starts a line for each field of the story and each record, so that line diffs work.
   *
   * @param deepest the deepest nesting level that starts a line
   */
  private record LineForEach(int deepest) implements Indenter, Serializable {
    @Override
    public void writeIndentation(JsonGenerator json, int level) throws IOException {
      if (level <= deepest) {
        json.writeRaw('\n');
      }
    }

    @Override
    public boolean isInline() {
      return false;
    }
  }

  /** Writes a story and a line feed, then flushes. */
  public static void write(ShipmentStory story, Writer out) {
    try {
      JsonGenerator json = JSON.createGenerator(out);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(RECORD_A_LINE.createInstance());
      json.writeStartObject();
      json.writeStringField("shipment_id", story.shipmentId());
      array(json, "events", story.events(), Codecs.SHIPMENT_EVENT);
      array(json, "decisions", story.decisions(), Codecs.DECISION);
      array(json, "levy_due", story.levyDue(), Codecs.LEVY_DUE);
      json.writeArrayFieldStart("quarterly_revenue");
      for (var row : story.quarters()) {
        json.writeTree(Codecs.QUARTERLY_REVENUE.json(row));
      }
      json.writeEndArray();
      array(json, "officer_decisions", story.officerDecisions(), Codecs.OFFICER_DECISION);
      array(json, "officer_outcomes", story.officerOutcomes(), Codecs.OFFICER_OUTCOME);
      array(json, "alerts", story.alerts(), Codecs.SCREENING_ALERT);
      json.writeEndObject();
      json.flush();
      out.write('\n');
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <D> void array(
      JsonGenerator json, String name, List<Received<D>> records, Codec<D, ?> codec)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Received<D> record : records) {
      json.writeTree(codec.json(record.value()));
    }
    json.writeEndArray();
  }
}
