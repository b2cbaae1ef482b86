package io.tollgate.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.reference.LevyRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  /** A line's revenue is rounded once, half up. */
  @ParameterizedTest
  @CsvSource({
    "1, 0.005, 1, 0.01",
    "1, 0.0049, 1, 0.00",
    "3, 0.0050, 1, 0.02",
    "10, 30000, 0.01, 3000.00",
    "1, 0.01, 0.5, 0.01",
    "1, 0.01, 0.499999999999, 0.00",
    "999999999999999, 999999999999999.9999, 1, 999999999999998999900000000000.00"
  })
  void shouldRoundALineHalfUpOnce(
      long quantity, BigDecimal price, BigDecimal usd, BigDecimal expected) {
    assertThat(Amounts.lineRevenue(quantity, price, usd)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "4870.93, 0.25, 1217.73", // 1217.7325
    "0.02, 0.25, 0.01", // 0.005
    "0.01, 0.25, 0.00", // 0.0025
    "2.47, 0.15, 0.37", // 0.3705
    "0.18, 0.275, 0.05", // 0.0495
    "100.00, 0, 0.00"
  })
  void shouldRoundALevyHalfUp(BigDecimal revenue, BigDecimal rate, BigDecimal expected) {
    assertThat(Amounts.levy(revenue, rate)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-07, none",
    "2025-12-08, 0.25",
    "2026-06-30, 0.25",
    "2026-07-01, 0.275",
    "2040-01-01, 0.275"
  })
  void shouldUseTheRateThatIsEffectiveOnTheShipDate(LocalDate date, String expected) {
    LevyRates rates =
        LevyRates.of(
            List.of(
                ReferenceFixture.rate("H200", "0.25", "2025-12-08", "2026-07-01"),
                ReferenceFixture.rate("H200", "0.275", "2026-07-01", "")));
    String found =
        rates.rateOn("H200", "CN", date).map(LevyRate::rate).map(Object::toString).orElse("none");
    assertThat(found).isEqualTo(expected);
    assertThat(rates.rateOn("H200", "HK", date)).isEmpty();
    assertThat(rates.names("H200", "CN")).isTrue();
    assertThat(rates.names("H20", "CN")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-26, none", // only a later rate
    "2026-02-27, 1.18",
    "2026-03-06, 1.18", // 7 days old
    "2026-03-07, none", // 8 days old
    "2026-03-10, 1.20",
    "2026-03-09, none"
  })
  void shouldUseARateThatIsAtMostSevenDaysOld(LocalDate date, String expected) {
    ExchangeRates rates =
        ExchangeRates.of(
            List.of(
                ReferenceFixture.fx("EUR", "2026-02-27", "1.18"),
                ReferenceFixture.fx("EUR", "2026-03-10", "1.20")));
    assertThat(rates.usdPerUnit("EUR", date).map(BigDecimal::toString).orElse("none"))
        .isEqualTo(expected);
    assertThat(rates.usdPerUnit("USD", date)).contains(BigDecimal.ONE);
    assertThat(rates.usdPerUnit("CHF", date)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"USD", "CNY", "EUR", "TWD", "XCG", "ZWG"})
  void shouldKnowActiveCurrencies(String code) {
    assertThat(Currencies.isActive(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ZZZ", "usd", "DEM", "HRK", "BGN", "ANG", "US"})
  void shouldNotKnowOtherCodes(String code) {
    assertThat(Currencies.isActive(code)).isFalse();
  }
}
