package io.tollgate.domain.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficerNameTest {
  private static final List<String> REGISTERED = List.of("anna", "bernd");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "anna ",
        " anna",
        "Anna",
        "ANNA",
        "\u0430nna",
        "an\u200bna",
        "a\u00adnna",
        "ａｎｎａ",
        "an na",
        "a.nna",
        "a;b",
        "<b>x",
        "anna\nbernd",
        "annа",
        "a\u0000b",
        "\ud800",
        "clara  m"
      })
  void shouldRefuseNamesThatAreNoneOrLookLikeARegisteredOne(String name) {
    assertThat(OfficerName.fault(name, REGISTERED)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna",
        "clara",
        "Clara Müller",
        "o'neil",
        "j.doe@example.com",
        "王芳",
        "Иван",
        "a2"
      })
  void shouldAcceptOtherNamesAndFurtherKeysOfAnOfficer(String name) {
    assertThat(OfficerName.fault(name, REGISTERED)).isEmpty();
  }

  @Test
  void shouldRefuseANameThatIsTooLong() {
    assertThat(OfficerName.fault("x".repeat(64), REGISTERED)).isEmpty();
    assertThat(OfficerName.fault("x".repeat(65), REGISTERED)).isPresent();
  }

  @Test
  void shouldTakeLookAlikesForOneOfficer() {
    assertThat(OfficerName.areOne("anna", "\u0430nna ")).isTrue();
    assertThat(OfficerName.areOne("anna", "ANNA")).isTrue();
    assertThat(OfficerName.areOne("anna", "hanna")).isFalse();
  }
}
