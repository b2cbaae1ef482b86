package io.tollgate.ops.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.ops.lag.Ends;
import io.tollgate.ops.lag.TopicPart;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BookLagTest {
  private static final TopicPart FIRST = new TopicPart("decisions", 0);
  private static final TopicPart SECOND = new TopicPart("decisions", 1);
  private static final TopicPart OTHER = new TopicPart("shipments", 0);

  @Test
  void shouldAddUpWhatIsToBeReadOfItsOwnTopics() {
    Map<TopicPart, Ends> ends =
        Map.of(FIRST, new Ends(0, 100), SECOND, new Ends(5, 50), OTHER, new Ends(0, 999));
    assertThat(BookLag.records(Map.of(FIRST, 40L, SECOND, 50L), ends)).isEqualTo(60);
  }

  /** The book reads on after the sample. */
  @Test
  void shouldNotBeAheadOfAnOlderSample() {
    assertThat(BookLag.records(Map.of(FIRST, 120L), Map.of(FIRST, new Ends(0, 100)))).isZero();
    assertThat(BookLag.records(Map.of(FIRST, 120L), Map.of())).isZero();
  }
}
