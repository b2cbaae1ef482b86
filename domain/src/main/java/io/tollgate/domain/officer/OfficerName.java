package io.tollgate.domain.officer;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The rules for officers' names. Two names that look alike are one officer: otherwise one person
 * with two names could release alone.
 */
public final class OfficerName {
  private static final int LONGEST = 64;
  private static final String MARKS = " .-_'@";
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final SpoofChecker LOOKS =
      new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

  private OfficerName() {}

  /**
   * Why a new officer cannot have a name, as a sentence with the fix; empty if the officer can.
   *
   * @param registered the names in the register; an equal one is the same officer
   */
  public static Optional<String> fault(String name, Collection<String> registered) {
    if (registered.contains(name)) {
      return Optional.empty();
    }
    if (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST) {
      return Optional.of("the officer's name has to have 1 to " + LONGEST + " characters");
    }
    if (!name.equals(NFKC.normalize(name)) || !name.equals(name.strip())) {
      return Optional.of(
          "the officer's name has spaces around it, or characters of another form, such as full"
              + " width; type it again");
    }
    if (!name.codePoints().allMatch(c -> UCharacter.isLetterOrDigit(c) || MARKS.indexOf(c) >= 0)) {
      return Optional.of(
          "the officer's name may have letters, digits, single spaces and . - _ ' @ only");
    }
    if (name.contains("  ") || scripts(name) > 1) {
      return Optional.of("the officer's name has to have letters of one script and single spaces");
    }
    return registered.stream()
        .filter(other -> areOne(name, other))
        .findFirst()
        .map(other -> "the name looks like that of officer '" + other + "'; choose another name");
  }

  private static long scripts(String name) {
    return name.codePoints()
        .map(UScript::getScript)
        .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
        .distinct()
        .count();
  }

  /** Whether two names are equal or look alike, whatever their case, spaces and invisible signs. */
  public static boolean areOne(String one, String other) {
    return one.equals(other) || looks(one).equals(looks(other));
  }

  private static String looks(String name) {
    String plain =
        NFKC.normalize(name)
            .codePoints()
            .filter(c -> UCharacter.isLetterOrDigit(c) && !UCharacter.isUWhiteSpace(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    // Both skeletons: a capital I looks like a small l, and Anna is anna.
    return LOOKS.getSkeleton(LOOKS.getSkeleton(plain).toLowerCase(Locale.ROOT));
  }
}
