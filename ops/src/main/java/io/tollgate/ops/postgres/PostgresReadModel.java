package io.tollgate.ops.postgres;

import io.tollgate.compliance.deadletter.DeadLetter;
import io.tollgate.compliance.holds.Hold;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.ops.readmodel.HoldsPage;
import io.tollgate.ops.readmodel.ReadModel;
import io.tollgate.ops.readmodel.RecordHandler;
import io.tollgate.ops.readmodel.Story;
import io.tollgate.ops.readmodel.StoryAct;
import io.tollgate.ops.readmodel.StoryAlert;
import io.tollgate.ops.readmodel.StoryLine;
import io.tollgate.ops.readmodel.Summary;
import io.tollgate.projection.Offsets;
import io.tollgate.projection.postgres.Database;
import io.tollgate.projection.postgres.DatabaseException;
import io.tollgate.projection.postgres.Migrations;
import io.tollgate.projection.postgres.PostgresProjection;
import io.tollgate.projection.postgres.Tables;
import io.tollgate.wire.state.ReadModelForms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The read model in PostgreSQL. It holds complete histories, and a restart continues where the last
 * run ended.
 */
public final class PostgresReadModel implements ReadModel {
  static final String DECISION = "DECISION";
  static final String LEVY_DUE = "LEVY_DUE";
  static final String OUTCOME = "OUTCOME";
  static final String ALERT = "ALERT";

  private static final String HELD =
      "SELECT hold.form, hold.since, told.form AS told FROM hold LEFT JOIN told USING"
          + " (shipment_id)";
  private static final String MATCHES =
      " WHERE (:rule = '' OR rule = :rule) AND (:word = '' OR position(:word IN words) > 0)";

  private static final Migrations MIGRATIONS =
      new Migrations("io/tollgate/ops/postgres", "flyway_schema_history");
  private static final Tables TABLES =
      new Tables(
          "progress",
          "form_version",
          List.of("tally", "counter", "revenue", "hold", "told", "story", "letter"));

  private final Jdbi jdbi;
  private final PostgresProjection<Consumer<RecordHandler>> projection;

  /**
   * Uses a database. If another version of the stored forms wrote it, the topics are read again.
   */
  public PostgresReadModel(Database database) {
    this.jdbi = database.jdbi();
    this.projection =
        new PostgresProjection<>(
            database, TABLES, ReadModelForms.version(), PostgresReadModel::statements);
  }

  /**
   * Opens a database with the console's tables.
   *
   * @param url such as {@code jdbc:postgresql://host:5432/tollgate}
   * @throws DatabaseException if the database cannot be opened; the message is one line
   */
  public static Database open(String url, String user, String password) {
    return Database.open(url, user, password, MIGRATIONS);
  }

  private static PostgresProjection.Statements statements(List<Consumer<RecordHandler>> batch) {
    PostgresRecordHandler handler = new PostgresRecordHandler();
    batch.forEach(record -> record.accept(handler));
    return handler::write;
  }

  @Override
  public void apply(List<Consumer<RecordHandler>> batch, Offsets from, Offsets next) {
    projection.apply(batch, from, next);
  }

  @Override
  public Offsets offsets() {
    return projection.offsets();
  }

  @Override
  public void reset() {
    projection.reset();
  }

  @Override
  public Summary summary() {
    return jdbi.inTransaction(
        handle ->
            new Summary(
                tallies(handle),
                counter(handle, PostgresRecordHandler.AGAIN),
                counter(handle, PostgresRecordHandler.LETTERS),
                handle.createQuery("SELECT count(*) FROM hold").mapTo(Integer.class).one(),
                handle
                    .createQuery("SELECT since FROM hold ORDER BY since LIMIT 1")
                    .mapTo(Instant.class)
                    .findOne()));
  }

  private static List<Summary.Tally> tallies(Handle handle) {
    List<Summary.Tally> tallies =
        new ArrayList<>(
            handle
                .createQuery("SELECT outcome, rule, events FROM tally")
                .map(
                    (row, context) ->
                        new Summary.Tally(
                            Outcome.valueOf(row.getString("outcome")),
                            row.getString("rule"),
                            row.getLong("events")))
                .list());
    tallies.sort(Summary.ORDER);
    return tallies;
  }

  private static long counter(Handle handle, String name) {
    return handle
        .createQuery("SELECT n FROM counter WHERE name = :name")
        .bind("name", name)
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  @Override
  public List<QuarterlyRevenue> revenue() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT form FROM revenue")
                .map((row, context) -> ReadModelForms.REVENUE.read(row.getBytes("form")))
                .stream()
                .sorted(Comparator.comparing(QuarterlyRevenue::bucket))
                .toList());
  }

  @Override
  public HoldsPage holds(String word, String rule, int from, int most) {
    String lower = word.toLowerCase(Locale.ROOT).replace("\0", "");
    return jdbi.inTransaction(
        handle ->
            new HoldsPage(
                handle
                    .createQuery("SELECT count(*) FROM hold" + MATCHES)
                    .bind("word", lower)
                    .bind("rule", rule)
                    .mapTo(Integer.class)
                    .one(),
                handle
                    .createQuery(HELD + MATCHES + " ORDER BY seq LIMIT :most OFFSET :from")
                    .bind("word", lower)
                    .bind("rule", rule)
                    .bind("most", most)
                    .bind("from", from)
                    .map((row, context) -> held(row))
                    .list()));
  }

  @Override
  public Optional<Hold> hold(String shipmentId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(HELD + " WHERE hold.shipment_id = :id")
                .bind("id", shipmentId)
                .map((row, context) -> held(row))
                .findOne());
  }

  private static Hold held(ResultSet row) throws SQLException {
    Decision decision = ReadModelForms.DECISION.read(row.getBytes("form"));
    Hold hold = Hold.fresh(decision.subject(), decision.finding(), at(row, "since"));
    byte[] told = row.getBytes("told");
    return told == null ? hold : hold.after(ReadModelForms.OUTCOME.read(told));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  @Override
  public List<DeadLetter> deadLetters(int from, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM letter ORDER BY seq DESC LIMIT :most OFFSET :from")
                .bind("most", most)
                .bind("from", from)
                .map((row, context) -> letter(row))
                .list());
  }

  private static DeadLetter letter(ResultSet row) throws SQLException {
    return new DeadLetter(
        row.getInt("part"),
        row.getLong("place"),
        at(row, "at"),
        row.getString("key"),
        row.getString("cause"),
        row.getString("message"),
        row.getString("source"),
        row.getString("file"),
        row.getLong("first_row"));
  }

  @Override
  public Optional<Story> story(String shipmentId) {
    StoryLines lines = new StoryLines();
    List<Boolean> added =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT kind, at, form FROM story WHERE shipment_id = :id ORDER BY seq")
                    .bind("id", shipmentId)
                    .map((row, context) -> lines.add(row.getString("kind"), at(row, "at"), row))
                    .list());
    return added.isEmpty() ? Optional.empty() : Optional.of(lines.of(shipmentId));
  }

  /** Collects a story's lines. */
  private static final class StoryLines {
    private final List<StoryLine> decisions = new ArrayList<>();
    private final List<LevyDue> due = new ArrayList<>();
    private final List<StoryAct> acts = new ArrayList<>();
    private final List<StoryAlert> alerts = new ArrayList<>();

    boolean add(String kind, Instant at, ResultSet row) throws SQLException {
      byte[] form = row.getBytes("form");
      return switch (kind) {
        case DECISION -> decisions.add(new StoryLine(at, ReadModelForms.DECISION.read(form)));
        case LEVY_DUE -> due.add(ReadModelForms.LEVY_DUE.read(form));
        case OUTCOME -> acts.add(new StoryAct(at, ReadModelForms.OUTCOME.read(form)));
        case ALERT -> alerts.add(new StoryAlert(at, ReadModelForms.ALERT.read(form)));
        default ->
            throw new IllegalStateException("unknown kind '" + kind + "' in a row of table story");
      };
    }

    Story of(String shipmentId) {
      return new Story(shipmentId, decisions, due, acts, alerts);
    }
  }
}
