package io.tollgate.bench.plot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollgate.bench.report.Chart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class DrawingTest {
  private static Chart chart(Chart.Kind kind, String x, String by) {
    return new Chart(kind, x, "x", List.of("eps"), "events per second", by);
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void shouldStayWellFormedWithAnyName() throws Exception {
    String name = "a<b> & \"c\" 'd' \u0000\ud800";

    String svg =
        Drawing.of(
            name, chart(Chart.Kind.BAR, "name", ""), List.of(new Series(name, Map.of(name, 1.0))));

    assertThat(parsed(svg).getDocumentElement().getTextContent()).contains("a<b> & \"c\" 'd' ");
  }

  @Test
  void shouldDrawAPointForEachValueOfALine() throws Exception {
    String svg =
        Drawing.of(
            "t",
            chart(Chart.Kind.LINE, "n", ""),
            List.of(new Series("s", Map.of("1", 1.0, "2", 4.0, "10", 2.0))));

    assertThat(parsed(svg).getElementsByTagName("circle").getLength()).isEqualTo(3);
  }

  @Test
  void shouldTakeTheMedianOfRowsThatDifferOnlyInTheValue() throws Exception {
    String rows =
        """
        [{"n": 1, "k": "a", "eps": 5}, {"n": 1, "k": "a", "eps": 900}, {"n": 1, "k": "a", "eps": 7},
         {"n": 2, "k": "b", "eps": 1}, {"n": 2, "k": "b", "eps": null}]
        """;

    List<Series> series =
        Series.of(new ObjectMapper().readTree(rows), chart(Chart.Kind.BAR, "n", "k"));

    assertThat(series)
        .containsExactly(new Series("a k", Map.of("1", 7.0)), new Series("b k", Map.of("2", 1.0)));
  }

  @Test
  void shouldLabelTheAxisWithRoundSteps() {
    assertThat(Scale.reaching(97_000)).isEqualTo(new Scale(20_000, 5));
    assertThat(Scale.reaching(0.3).ticks()).isEqualTo(6);
    assertThat(Scale.reaching(0)).isEqualTo(new Scale(0.2, 5));
    assertThat(Scale.label(2_500_000)).isEqualTo("2.5 M");
    assertThat(Scale.label(20_000)).isEqualTo("20 k");
    assertThat(Scale.label(0)).isEqualTo("0");
    assertThat(Scale.label(100)).isEqualTo("100");
  }
}
