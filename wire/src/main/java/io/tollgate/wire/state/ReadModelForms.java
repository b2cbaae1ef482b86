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
 * How records of the topics lie in the console's database: as in a state store, without ids. The
 * database holds its writers' schemas as one {@link #version}: it is a copy of the topics, and made
 * again where a schema has changed.
 */
public final class ReadModelForms {
  /** Decisions. */
  public static final StateFormat<Decision> DECISION =
      StateFormat.ofOneSchema(Codecs.DECISION).direct(new DecisionForm());

  /** Records of the remittance topic. */
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

  /** Differs where one of the forms does: then what was stored is read anew from the topics. */
  public static String version() {
    return List.of(DECISION, LEVY_DUE, REVENUE, OUTCOME, ALERT).stream()
        .map(form -> Long.toHexString(SchemaNormalization.parsingFingerprint64(form.schema())))
        .collect(Collectors.joining("-"));
  }
}
