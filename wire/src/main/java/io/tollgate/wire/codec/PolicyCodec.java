package io.tollgate.wire.codec;

import io.tollgate.avro.ControlledClass;
import io.tollgate.avro.ScreeningAction;
import io.tollgate.avro.SourceAction;
import io.tollgate.domain.reference.Policy;
import io.tollgate.domain.reference.Policy.Action;
import io.tollgate.domain.reference.Policy.Controlled;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.Schema;

/** The one row of policy.json. */
public final class PolicyCodec implements Codec<VersionedRow, io.tollgate.avro.Policy> {
  private static final Schema SCHEMA = PlainSchema.of(io.tollgate.avro.Policy.getClassSchema());
  private static final DecimalField MATCH_THRESHOLD = DecimalField.of(SCHEMA, "match_threshold");
  private static final DecimalField REVIEW_THRESHOLD = DecimalField.of(SCHEMA, "review_threshold");
  private static final Symbols<Action, ScreeningAction> ACTIONS =
      Symbols.of("action", Action.class, ScreeningAction.class);

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.Policy encode(VersionedRow value) {
    Policy row = value.as(Policy.class);
    io.tollgate.avro.Policy record = new io.tollgate.avro.Policy();
    record.setTableVersion(value.tableVersion());
    record.setRowNumber(value.rowNumber());
    record.setMatchThreshold(MATCH_THRESHOLD.exact(row.matchThreshold()));
    record.setReviewThreshold(REVIEW_THRESHOLD.exact(row.reviewThreshold()));
    record.setActions(
        row.actions().entrySet().stream()
            .map(action -> new SourceAction(action.getKey(), ACTIONS.write(action.getValue())))
            .toList());
    // Sorted, so that the same policy gives the same bytes.
    record.setApprovalRequired(
        row.approvalRequired().stream()
            .sorted()
            .map(pair -> new ControlledClass(pair.productClass(), pair.country()))
            .toList());
    record.setRules(RuleSettings.encode(row.ownRules()));
    return record;
  }

  @Override
  public VersionedRow decode(io.tollgate.avro.Policy record) {
    Policy row =
        new Policy(
            DecimalField.stripped(record.getMatchThreshold()),
            DecimalField.stripped(record.getReviewThreshold()),
            actions(record.getActions()),
            controlled(record.getApprovalRequired()),
            RuleSettings.decode(record.getRules()));
    return new VersionedRow(record.getTableVersion(), record.getRowNumber(), row);
  }

  private static SortedMap<String, Action> actions(List<SourceAction> records) {
    SortedMap<String, Action> actions = new TreeMap<>();
    records.forEach(record -> actions.put(record.getSource(), ACTIONS.read(record.getAction())));
    return actions;
  }

  private static Set<Controlled> controlled(List<ControlledClass> records) {
    Set<Controlled> controlled = new HashSet<>();
    records.forEach(
        record -> controlled.add(new Controlled(record.getProductClass(), record.getCountry())));
    return controlled;
  }
}
