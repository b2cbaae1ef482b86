package io.tollgate.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ACME Works, Ltd. | acme works ltd",
        "'  ACME   works -- ltd '| acme works ltd",
        "ＡＣＭＥ　Ｗｏｒｋｓ | acme works",
        "Straße Werke | strasse werke",
        "ﬁne Chips | fine chips",
        "CAFÉ | café",
        "Факел | факел",
        "数据有限公司 | 数据有限公司",
        "No. 7 №7 | no 7 no7",
        "Q⑦ | q7",
        "'--'|''"
      })
  void shouldNormaliseNames(String name, String normal) {
    assertThat(Names.normalise(name)).isEqualTo(normal == null ? "" : normal);
  }

  @Property(seed = "20251208")
  void shouldNotChangeANormalisedName(@ForAll String name) {
    String once = Names.normalise(name);
    assertThat(Names.normalise(once)).isEqualTo(once);
  }
}
