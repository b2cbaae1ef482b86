package io.tollgate.ops.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which new passwords are accepted, as NIST SP 800-63B-4, section 3.1.1.2, demands of a password
 * that is the only factor: 15 characters or more, of any kind, but not a common or expected one. It
 * is expected if little remains without common words, the user's name, repetitions and sequences.
 */
final class PasswordRules {
  /** The minimum length, in characters. */
  static final int SHORTEST = 15;

  /** The maximum length, in characters. */
  static final int LONGEST = 1_000;

  private static final int LEAST_REMAINING = 8;
  private static final int LEAST_NAME = 3;
  private static final String LIST = "/io/tollgate/ops/access/common-passwords.txt";
  private static final List<String> COMMON = common();

  /** Letters that stand next to each other on keyboards; a sequence runs along them. */
  private static final List<String> ROWS =
      List.of("qwertyuiop", "qwertzuiop", "asdfghjkl", "zxcvbnm", "yxcvbnm", "1234567890");

  /** Digits and signs that people write for letters, and the letters. */
  private static final String SIGNS = "013457@$!";

  private static final String LETTERS = "oleastasi";

  private PasswordRules() {}

  /** The form of a password that is hashed: one for all ways to write the same text. */
  static String normal(String password) {
    return Normalizer.normalize(password, Form.NFKC);
  }

  /**
   * Checks a new password.
   *
   * @throws IllegalArgumentException if it is refused; the message says why, without the password
   */
  static void check(String user, String password) {
    String normal = normal(password);
    int length = normal.codePointCount(0, normal.length());
    if (length < SHORTEST || length > LONGEST) {
      throw new IllegalArgumentException(
          "the password must have %d to %,d characters".formatted(SHORTEST, LONGEST));
    }
    if (remaining(user, normal) < LEAST_REMAINING) {
      throw new IllegalArgumentException(
          ("the password is easy to guess: fewer than %d of its characters remain without common"
                  + " words, the user's name, repetitions and sequences; use several unrelated words")
              .formatted(LEAST_REMAINING));
    }
  }

  private static int remaining(String user, String password) {
    String text = password.toLowerCase(Locale.ROOT).replaceAll("[\\s_.,-]+", "");
    for (String word : expected(user)) {
      text = without(word, text);
    }
    Set<String> seen = new HashSet<>();
    int remaining = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = i > 0 && follows(text.charAt(i - 1), text.charAt(i)) ? run + 1 : 0;
      boolean isNew = i < 2 || seen.add(text.substring(i - 2, i + 1));
      remaining += run < 2 && isNew ? 1 : 0;
    }
    return remaining;
  }

  /** The longest first, so that a word within another does not leave pieces of it. */
  private static List<String> expected(String user) {
    return Stream.concat(
            COMMON.stream(),
            Stream.of(user.toLowerCase(Locale.ROOT).split("[._@-]"))
                .filter(part -> part.length() >= LEAST_NAME))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /** Removes a word, also where signs stand for its letters. */
  private static String without(String word, String text) {
    String plain = spelled(text);
    String sought = spelled(word);
    StringBuilder rest = new StringBuilder(text.length());
    int from = 0;
    int at = plain.indexOf(sought);
    while (at >= 0) {
      rest.append(text, from, at);
      from = at + sought.length();
      at = plain.indexOf(sought, from);
    }
    return rest.append(text, from, text.length()).toString();
  }

  private static String spelled(String text) {
    StringBuilder spelled = new StringBuilder(text);
    for (int i = 0; i < spelled.length(); i++) {
      int sign = SIGNS.indexOf(spelled.charAt(i));
      if (sign >= 0) {
        spelled.setCharAt(i, LETTERS.charAt(sign));
      }
    }
    return spelled.toString();
  }

  private static boolean follows(char before, char letter) {
    return Math.abs(before - letter) <= 1
        || ROWS.stream()
            .anyMatch(
                row -> row.contains("" + before + letter) || row.contains("" + letter + before));
  }

  private static List<String> common() {
    try (InputStream in = PasswordRules.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + LIST + " is missing; rebuild ops");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
