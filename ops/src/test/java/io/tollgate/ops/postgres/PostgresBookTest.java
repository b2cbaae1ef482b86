package io.tollgate.ops.postgres;

import static io.tollgate.domain.fixture.HeldShipments.AT;
import static io.tollgate.domain.fixture.HeldShipments.decided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.domain.finding.Outcome;
import io.tollgate.ops.book.Book;
import io.tollgate.ops.book.BookContract;
import io.tollgate.ops.lag.TopicPart;
import io.tollgate.testbed.Ports;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The book in PostgreSQL, in a real server that starts and stops with the tests. */
class PostgresBookTest extends BookContract {
  private static final TopicPart PART = new TopicPart("decisions", 0);

  private static EmbeddedPostgres server;
  private static final List<Database> OPEN = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setPort(Ports.free())
            .setPGStartupWait(Duration.ofMinutes(2))
            .start();
  }

  @AfterAll
  static void stop() throws IOException {
    OPEN.forEach(Database::close);
    server.close();
  }

  private static Book book() {
    Database database = Database.open(server.getJdbcUrl("postgres", "postgres"), "postgres", "");
    OPEN.add(database);
    return new PostgresBook(database);
  }

  @Override
  protected Book fresh() {
    Book book = book();
    book.forget();
    return book;
  }

  @Test
  void shouldGoOnWhereTheLastProcessEnded() {
    fresh().take(taker -> taker.add(AT, decided("S-1", 1, Outcome.HELD)), Map.of(PART, 7L));
    Book later = book();
    assertThat(later.next()).isEqualTo(Map.of(PART, 7L));
    assertThat(later.summary().holds()).isEqualTo(1);
    assertThat(later.story("S-1")).isPresent();
  }

  /** A process that dies between two records of a haul has taken none of them. */
  @Test
  void shouldTakeAHaulWholeOrNotAtAll() {
    Book book = fresh();
    assertThatThrownBy(
            () ->
                book.take(
                    taker -> {
                      taker.add(AT, decided("S-1", 1, Outcome.HELD));
                      throw new IllegalStateException("power is gone");
                    },
                    Map.of(PART, 7L)))
        .hasMessage("power is gone");
    assertThat(book.next()).isEmpty();
    assertThat(book.summary().tallies()).isEmpty();
    assertThat(book.story("S-1")).isEmpty();
  }

  @Test
  void shouldSayThatTheDatabaseCannotBeUsed() {
    assertThatThrownBy(() -> Database.open("jdbc:postgresql://127.0.0.1:1/none", "nobody", ""))
        .isInstanceOf(DatabaseException.class)
        .hasMessageStartingWith("the database jdbc:postgresql://127.0.0.1:1/none cannot be used");
  }
}
