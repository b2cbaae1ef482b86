package io.tollgate.ops.postgres;

import static io.tollgate.domain.fixture.HeldShipments.AT;
import static io.tollgate.domain.fixture.HeldShipments.decided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.domain.finding.Outcome;
import io.tollgate.ops.readmodel.ReadModel;
import io.tollgate.ops.readmodel.ReadModelContract;
import io.tollgate.projection.Offsets;
import io.tollgate.projection.fixture.SharedPostgres;
import io.tollgate.projection.fixture.SharedPostgresExtension;
import io.tollgate.projection.postgres.Database;
import io.tollgate.projection.postgres.DatabaseException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The read model in a real PostgreSQL server. */
@ExtendWith(SharedPostgresExtension.class)
class PostgresReadModelIT extends ReadModelContract {
  private static final Offsets AT_7 = Offsets.of("decisions", 0, 7);

  private static final String DATABASE = "read_model";
  private static final List<Database> OPEN = new ArrayList<>();

  private static SharedPostgres server;

  @BeforeAll
  static void start(SharedPostgres shared) throws SQLException {
    server = shared;
    server.createDatabase(DATABASE);
  }

  @AfterAll
  static void stop() throws SQLException {
    OPEN.forEach(Database::close);
    server.dropDatabase(DATABASE);
  }

  private static ReadModel model() {
    Database database = PostgresReadModel.open(server.url(DATABASE), SharedPostgres.USER, "");
    OPEN.add(database);
    return new PostgresReadModel(database);
  }

  @Override
  protected ReadModel fresh() {
    ReadModel model = model();
    model.reset();
    return model;
  }

  @Test
  void shouldContinueWhereTheLastProcessEnded() {
    fresh()
        .apply(
            List.of(handler -> handler.add(AT, decided("S-1", 1, Outcome.HELD))),
            Offsets.NONE,
            AT_7);
    ReadModel later = model();
    assertThat(later.offsets()).isEqualTo(AT_7);
    assertThat(later.summary().holds()).isEqualTo(1);
    assertThat(later.story("S-1")).isPresent();
  }

  /** A process that dies between two records of a batch has applied neither. */
  @Test
  void shouldApplyABatchCompletelyOrNotAtAll() {
    ReadModel model = fresh();
    assertThatThrownBy(
            () ->
                model.apply(
                    List.of(
                        handler -> handler.add(AT, decided("S-1", 1, Outcome.HELD)),
                        handler -> {
                          throw new IllegalStateException("the power is gone");
                        }),
                    Offsets.NONE,
                    AT_7))
        .hasMessage("the power is gone");
    assertThat(model.offsets()).isEqualTo(Offsets.NONE);
    assertThat(model.summary().tallies()).isEmpty();
    assertThat(model.story("S-1")).isEmpty();
  }

  @Test
  void shouldReportThatTheDatabaseCannotBeUsed() {
    assertThatThrownBy(
            () -> PostgresReadModel.open("jdbc:postgresql://127.0.0.1:1/none", "nobody", ""))
        .isInstanceOf(DatabaseException.class)
        .hasMessageStartingWith("the database jdbc:postgresql://127.0.0.1:1/none cannot be used");
  }
}
