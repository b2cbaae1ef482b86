package io.tollgate.domain.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.reference.Owner;
import io.tollgate.domain.reference.Period;
import io.tollgate.domain.reference.RegisteredParty;
import io.tollgate.domain.reference.RegisteredParty.Sector;
import io.tollgate.domain.reference.RegisteredParty.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The 50 percent rule. Parties whose id begins with B are blocked themselves. */
class OwnershipTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-10");
  private static final BlockedParties BLOCKED =
      new BlockedParties() {
        @Override
        public Optional<String> reason(String partyId) {
          return partyId.startsWith("B")
              ? Optional.of("is registered with status DENIED")
              : Optional.empty();
        }

        @Override
        public String name(String partyId) {
          return partyId + " Ltd";
        }
      };

  private static Ownership of(String shares) {
    List<Owner> owners =
        Arrays.stream(shares.split(" "))
            .map(share -> share.split("[<=]"))
            .map(part -> new Owner(part[0], part[1], new BigDecimal(part[2]), Period.ALWAYS))
            .toList();
    return Ownership.of(List.of(), owners, BLOCKED, BigDecimal.valueOf(50));
  }

  /** {@code X<B=50} means that B owns 50 percent of X. */
  static Stream<Arguments> structures() {
    return Stream.of(
        arguments("X<B=49.99", false),
        arguments("X<B=50", true),
        arguments("X<B=50.01", true),
        arguments("X<A=100", false),
        arguments("X<B1=25 X<B2=25", true),
        arguments("X<B1=25 X<B2=24.999999", false),
        arguments("X<B1=25 X<A=75", false),
        // In a chain, each share counts in full; shares are not multiplied.
        arguments("X<A=50 A<B=50", true),
        arguments("X<A=50 A<B=49.99", false),
        arguments("X<A=49.99 A<B=100", false),
        arguments("X<A1=25 X<A2=25 A1<B=50 A2<B=50", true),
        arguments("X<A1=25 X<B=25 A1<B=100", true),
        arguments("X<A1=25 X<B=25 A1<B=49", false),
        arguments("X<A=60 A<C=60 C<D=60 D<E=60 E<B=60", true),
        // Cycles: without a blocked owner, with a blocked owner, and a party that owns itself.
        arguments("X<A=60 A<X=60", false),
        arguments("X<A=60 A<X=40 A<B=50", true),
        arguments("X<X=60 X<B=30", false),
        arguments("X<A=30 A<X=100 X<B=30", false),
        arguments("B<X=100", false));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("structures")
  void shouldFindThePartiesThatBlockedPartiesOwn(String shares, boolean affiliate) {
    assertThat(of(shares).evidence("X", DAY).isPresent()).isEqualTo(affiliate);
  }

  @Test
  void shouldNameTheChainAndTheShares() {
    assertThat(of("X<A=50 A<B=75.50").evidence("X", DAY))
        .contains(
            "50 % by A (A Ltd), which is owned 75.5 % by B (B Ltd), which is registered with status"
                + " DENIED");
    assertThat(of("X<B1=20 X<B2=30.5").evidence("X", DAY))
        .contains(
            "50.5 % in total: 30.5 % by B2 (B2 Ltd), which is registered with status DENIED; 20 % by"
                + " B1 (B1 Ltd), which is registered with status DENIED");
  }

  @Test
  void shouldCutTheEvidenceOfALongChain() {
    StringBuilder shares = new StringBuilder("X<P1=100");
    IntStream.range(1, 200).forEach(i -> shares.append(" P" + i + "<P" + (i + 1) + "=100"));
    shares.append(" P200<B=100");
    assertThat(of(shares.toString()).evidence("X", DAY).orElseThrow()).hasSizeLessThan(700);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-14, false",
    "2026-01-15, true",
    "2026-06-30, true",
    "2026-07-01, false",
    "2026-07-31, false",
    "2026-08-01, true"
  })
  void shouldCountAShareOnlyOnItsEffectiveDays(LocalDate day, boolean affiliate) {
    List<Owner> owners =
        List.of(
            share(Period.between(LocalDate.parse("2026-01-15"), LocalDate.parse("2026-07-01"))),
            share(Period.from(LocalDate.parse("2026-08-01"))));
    Ownership ownership = Ownership.of(List.of(), owners, BLOCKED, BigDecimal.valueOf(50));
    assertThat(ownership.evidence("X", day).isPresent()).isEqualTo(affiliate);
  }

  private static Owner share(Period effective) {
    return new Owner("X", "B", BigDecimal.valueOf(60), effective);
  }

  @Test
  void shouldUseTheParentOfThePartyRegisterUnlessOwnersHasThePair() {
    RegisteredParty party =
        new RegisteredParty(
            "X",
            "X",
            "CN",
            Sector.COMMERCIAL,
            Status.APPROVED,
            List.of(),
            "B",
            Optional.of(BigDecimal.valueOf(50)));
    BigDecimal threshold = BigDecimal.valueOf(50);
    assertThat(Ownership.of(List.of(party), List.of(), BLOCKED, threshold).evidence("X", DAY))
        .isPresent();
    List<Owner> less = new ArrayList<>();
    less.add(new Owner("X", "B", BigDecimal.TEN, Period.ALWAYS));
    assertThat(Ownership.of(List.of(party), less, BLOCKED, threshold).evidence("X", DAY)).isEmpty();
    RegisteredParty shareUnknown =
        ReferenceFixture.party("X", "X", Sector.COMMERCIAL, Status.APPROVED);
    assertThat(
            Ownership.of(List.of(shareUnknown), List.of(), BLOCKED, threshold).evidence("X", DAY))
        .isEmpty();
  }
}
