package io.tollgate.domain.officer;

import static io.tollgate.domain.fixture.OfficerFixture.ANNA;
import static io.tollgate.domain.fixture.OfficerFixture.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys and signatures with which more than one signature, or more than one decision, would fit. */
class WeakKeyTest {
  private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
  private static final BigInteger D =
      BigInteger.valueOf(-121665).multiply(BigInteger.valueOf(121666).modInverse(P)).mod(P);

  /** X.509 form of an Ed25519 key before its 32 bytes (RFC 8410). */
  private static final String HEAD = "302a300506032b6570032100";

  /**
   * The y coordinates of the points of small order, by the curve's own equation: 0, 1 and -1, and
   * the roots of d·y⁴ + 2·y² − 1 for order 8.
   */
  static Stream<BigInteger> smallOrder() {
    // For y² = z: d·z² + 2z − 1 = 0, so z = (−1 ± √(1+d))/d.
    BigInteger root = sqrt(D.add(BigInteger.ONE).mod(P));
    Stream<BigInteger> ofOrderEight =
        Stream.of(root, root.negate())
            .map(r -> r.subtract(BigInteger.ONE).multiply(D.modInverse(P)).mod(P))
            .filter(WeakKeyTest::isSquare)
            .map(WeakKeyTest::sqrt)
            .flatMap(y -> Stream.of(y, P.subtract(y)));
    return Stream.concat(
        Stream.of(
            BigInteger.ZERO, BigInteger.ONE, P.subtract(BigInteger.ONE), P, P.add(BigInteger.ONE)),
        ofOrderEight);
  }

  private static boolean isSquare(BigInteger value) {
    return value.modPow(P.subtract(BigInteger.ONE).shiftRight(1), P).equals(BigInteger.ONE);
  }

  private static BigInteger sqrt(BigInteger value) {
    BigInteger root = value.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
    BigInteger i = BigInteger.TWO.modPow(P.subtract(BigInteger.ONE).shiftRight(2), P);
    BigInteger found = root.pow(2).mod(P).equals(value) ? root : root.multiply(i).mod(P);
    assertThat(found.pow(2).mod(P)).isEqualTo(value);
    return found;
  }

  private static String base64(BigInteger y, boolean isSigned) {
    byte[] bytes = new byte[32];
    byte[] big = y.toByteArray();
    for (int i = 0; i < big.length && i < 32; i++) {
      bytes[i] = big[big.length - 1 - i];
    }
    bytes[31] |= (byte) (isSigned ? 0x80 : 0);
    byte[] form = Arrays.copyOf(HexFormat.of().parseHex(HEAD), 44);
    System.arraycopy(bytes, 0, form, 12, 32);
    return Base64.getEncoder().encodeToString(form);
  }

  @ParameterizedTest
  @MethodSource("smallOrder")
  void shouldRefuseAKeyOfSmallOrder(BigInteger y) {
    for (boolean isSigned : new boolean[] {false, true}) {
      assertThatThrownBy(() -> new OfficerKey(base64(y, isSigned)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void shouldFindTwoCoordinatesOfOrderEightBesideTheFiveOthers() {
    assertThat(smallOrder().distinct()).hasSize(7);
  }

  @Test
  void shouldRefuseASignatureWithFurtherBytes() {
    OfficerDecision decision = ANNA.release("S-1", 1, REVIEW);
    OfficerKey key = ANNA.added().key();

    assertThat(decision.signature().proves(decision.signedBytes(), key)).isTrue();
    assertThat(new Signature(decision.signature().hex() + "00").proves(decision.signedBytes(), key))
        .isFalse();
  }

  @Test
  void shouldRefuseATextWithHalfACharacter() {
    OfficerDecision good = ANNA.release("S-1", 1, REVIEW);
    assertThatThrownBy(
            () ->
                new OfficerDecision(
                    good.decisionId(),
                    good.shipmentId(),
                    1,
                    good.action(),
                    good.about(),
                    "why\ud800",
                    good.officerId(),
                    good.keyId(),
                    good.decidedAt(),
                    Signature.NONE))
        .hasMessageContaining("half of a character");
  }
}
