package io.tollgate.ops.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for new passwords, and hashes of this and earlier builds. */
class PasswordsTest {
  /** Made by the build before, which hashed with 310,000 rounds. */
  static final String OLD_PASSWORD = "password1234";

  static final String OLD_HASH =
      "75a0ad8a1afe489288252937f0a28f42a874cb7bf3dbbc1f531f43f1c436f9423a4393e1c6565779c4d18f549cfc244e";

  private final Passwords passwords = new Passwords();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aaaaaaaaaaaaaaaa",
        "abababababababababab",
        "anna-2026-anna-2026",
        "annaannaannaanna",
        "passwordpassword",
        "P@ssw0rdP@ssw0rd1",
        "password123456789",
        "1234567890123456789",
        "abcdefghijklmnopqrst",
        "qwertyuiopasdfghjkl",
        "zyxwvutsrqponmlkji",
        "tollgate-console-2026",
        "correct horse battery staple",
        "1qaz2wsx3edc4rfv",
        "iloveyouiloveyou!",
        "Summer2026Summer2026",
        "monkey dragon sunshine"
      })
  void shouldRefuseAPasswordThatIsEasyToGuess(String password) {
    assertThatThrownBy(() -> PasswordRules.check("anna.meier", password))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the password is easy to guess")
        .hasMessageNotContaining(password);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery",
        "lantern gravel otter",
        "kv7-Zr2pqLw9xTmB",
        "ein ganzer satz ueber kuchen",
        "пятнадцать букв здесь",
        "琥珀色的猫头鹰在午夜图书馆里读书写字",
        "my old password is a river"
      })
  void shouldAcceptALongPasswordOfAnyKind(String password) {
    assertThatCode(() -> PasswordRules.check("anna.meier", password)).doesNotThrowAnyException();
  }

  @Test
  void shouldCountCharactersAndNotTheirCodeUnits() {
    // Fourteen characters of two code units each.
    String foxes = new String(Character.toChars(0x1F98A)).repeat(14);
    assertThatThrownBy(() -> PasswordRules.check("anna", foxes))
        .hasMessage("the password must have 15 to 1,000 characters");
    assertThatThrownBy(() -> PasswordRules.check("anna", "gravel otter".repeat(100)))
        .hasMessage("the password must have 15 to 1,000 characters");
  }

  @Test
  void shouldHashWithTheCurrentMethod() {
    String hash = passwords.hash("anna", "lantern gravel otter");
    assertThat(hash).startsWith("{pbkdf2-sha256-600000}");
    assertThat(passwords.isOutdated(hash)).isFalse();
    assertThat(passwords.matches("lantern gravel otter", hash)).isTrue();
    assertThat(passwords.matches("lantern gravel ottes", hash)).isFalse();
  }

  @Test
  void shouldAcceptTheSameTextFromAnotherKeyboard() {
    String hash = passwords.hash("anna", "kr\u00E4uter im garten");
    assertThat(passwords.matches("kra\u0308uter im garten", hash)).isTrue();
  }

  @Test
  void shouldVerifyAHashOfAnEarlierBuild() {
    assertThat(passwords.isOutdated(OLD_HASH)).isTrue();
    assertThat(passwords.matches(OLD_PASSWORD, OLD_HASH)).isTrue();
    assertThat(passwords.matches("password1235", OLD_HASH)).isFalse();
  }

  @Test
  void shouldMatchNoPasswordOfAnUnknownUser() {
    assertThat(passwords.matches("", "")).isFalse();
    assertThat(passwords.matches("nobody has this password", "")).isFalse();
  }
}
