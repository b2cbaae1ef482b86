package io.tollgate.bench.plot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollgate.bench.report.Chart;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawingTest {
  private static Chart chart(Chart.Kind kind, String x, String by) {
    return new Chart(kind, x, "x", List.of("eps"), "events per second", by);
  }

  private static Set<Integer> coloursOf(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(1440);
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getRGB(x, y) & 0xffffff);
      }
    }
    return colours;
  }

  @ParameterizedTest
  @EnumSource(Chart.Kind.class)
  void shouldDrawEachSeriesInADifferentColour(Chart.Kind kind) throws IOException {
    List<Series> two =
        List.of(
            new Series("a", Map.of("1", 1.0, "2", 4.0)),
            new Series("b", Map.of("1", 3.0, "10", 2.0)));

    byte[] one = Drawing.of("one", chart(kind, "n", ""), two.subList(0, 1));
    byte[] both = Drawing.of("both", chart(kind, "n", "k"), two);

    assertThat(coloursOf(one)).contains(0x0072b2).doesNotContain(0xd55e00);
    assertThat(coloursOf(both)).contains(0x0072b2, 0xd55e00);
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
}
