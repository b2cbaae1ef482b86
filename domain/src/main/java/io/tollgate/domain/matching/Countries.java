package io.tollgate.domain.matching;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Adjusts a score by the country of the party and the countries of the entry's addresses. The same
 * country raises a score between the review and match thresholds by {@value #LIFT} millionths, but
 * never up to the match threshold: an address alone makes no match. A different country lowers the
 * score by {@value #DROP} millionths. An unknown country changes nothing. No country changes the
 * score of equal normalised names. China, Hong Kong and Macau do not count as different countries.
 */
final class Countries {
  static final int LIFT = 10_000;
  static final int DROP = 20_000;

  private static final Pattern CODE = Pattern.compile("[A-Z]{2}");
  private static final Set<String> CHINA = Set.of("CN", "HK", "MO");

  private Countries() {}

  /**
   * The country codes of a list's addresses. Semicolons separate the addresses; each ends in its
   * code.
   */
  static Set<String> of(String addresses) {
    Set<String> countries = new HashSet<>();
    for (String address : addresses.split(";", -1)) {
      String last = address.substring(address.lastIndexOf(',') + 1).strip();
      if (CODE.matcher(last).matches()) {
        countries.add(last);
      }
    }
    return countries;
  }

  /** The score adjusted by the party's country, in millionths. */
  static int adjusted(int score, String country, Set<String> listed, int review, int match) {
    if (country.isEmpty() || listed.isEmpty()) {
      return score;
    }
    if (listed.contains(country)) {
      boolean isBetween = score >= review && score < match;
      return isBetween ? Math.min(score + LIFT, match - 1) : score;
    }
    boolean isNear = CHINA.contains(country) && listed.stream().anyMatch(CHINA::contains);
    return isNear ? score : Math.max(score - DROP, 1);
  }
}
