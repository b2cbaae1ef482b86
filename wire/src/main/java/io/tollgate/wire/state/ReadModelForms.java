package io.tollgate.wire.state;

import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.direct.DecisionForm;
import io.tollgate.wire.direct.LevyDueForm;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.SchemaNormalization;

/**
 * The stored forms of topic records in the console's database: as in a state store, without schema
 * ids. The database stores one {@link #version} for all schemas. When a schema changes, the
 * database is rebuilt from the topics.
 */
public final class ReadModelForms {
  /** Decisions. */
  public static final StateFormat<Decision> DECISION =
      StateFormat.ofOneSchema(Codecs.DECISION).direct(new DecisionForm());

  /** Records of the levy-due topic. */
  public static final StateFormat<LevyDue> LEVY_DUE =
      StateFormat.ofOneSchema(Codecs.LEVY_DUE).direct(new LevyDueForm());

  /** Rows of the quarterly table. */
  public static final StateFormat<QuarterlyRevenue> REVENUE =
      StateFormat.ofOneSchema(Codecs.QUARTERLY_REVENUE);

  /** Outcomes of officers' decisions. */
  public static final StateFormat<OfficerOutcome> OUTCOME =
      StateFormat.ofOneSchema(Codecs.OFFICER_OUTCOME);

  /** Alerts. */
  public static final StateFormat<Alert> ALERT = StateFormat.ofOneSchema(Codecs.SCREENING_ALERT);

  private ReadModelForms() {}

  /** Identifies the schemas. If the version changes, the database is rebuilt from the topics. */
  public static String version() {
    return List.of(DECISION, LEVY_DUE, REVENUE, OUTCOME, ALERT).stream()
        .map(form -> Long.toHexString(SchemaNormalization.parsingFingerprint64(form.schema())))
        .collect(Collectors.joining("-"));
  }
}
