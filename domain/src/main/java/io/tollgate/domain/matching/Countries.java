package io.tollgate.domain.matching;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A party's country beside those of an entry's addresses, as evidence both ways. The same country
 * lifts a score between the review and the match threshold by {@value #LIFT} millionths, but never
 * to the match threshold: an address alone makes no match. Another one lowers a score by {@value
 * #DROP} millionths. Names that are equal once normalised are met whatever the country, and no
 * country known is no evidence. China, Hong Kong and Macau are not taken for other countries.
 */
final class Countries {
  static final int LIFT = 10_000;
  static final int DROP = 20_000;

  private static final Pattern CODE = Pattern.compile("[A-Z]{2}");
  private static final Set<String> CHINA = Set.of("CN", "HK", "MO");

  private Countries() {}

  /** The countries of addresses as the list writes them: each ends in its country's code. */
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

  /** The score with a party's country as evidence, in millionths. */
  static int weighed(int score, String country, Set<String> listed, int review, int match) {
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
