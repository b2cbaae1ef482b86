package io.tollgate.domain.matching.reading;

import io.tollgate.domain.matching.words.Lexicon;
import java.util.List;

/** Splits a legal form off the word that it is joined to. */
final class JoinedForms {
  /** A word that ends in one of these always has a form joined to it. */
  private static final List<String> PLAIN =
      List.of("corporation", "incorporated", "company", "limited", "gmbh", "ltd", "llc");

  /** Other words end in these too, so the rest must be a word of the tables. */
  private static final List<String> SHORT = List.of("corp", "inc", "co");

  private static final List<String> ORDINAL_ENDINGS = List.of("st", "nd", "rd", "th");
  private static final int SHORTEST_REST = 3;

  private JoinedForms() {}

  /** Adds the word, or its two parts if a form is joined to it. */
  static void split(Token word, List<Token> to) {
    if (!word.isKnown() && word.text().length() > SHORTEST_REST + 2) {
      for (String form : PLAIN) {
        if (splitAt(word, form, true, to)) {
          return;
        }
      }
      for (String form : SHORT) {
        if (splitAt(word, form, false, to)) {
          return;
        }
      }
      if (afterOrdinal(word, to)) {
        return;
      }
    }
    to.add(word);
  }

  private static boolean splitAt(Token word, String form, boolean plain, List<Token> to) {
    int length = word.text().length() - form.length();
    if (length < SHORTEST_REST || !word.text().endsWith(form)) {
      return false;
    }
    String rest = word.text().substring(0, length);
    if (!plain && Lexicon.builtIn().word(rest).isEmpty()) {
      return false;
    }
    to.add(Tokens.ofLatin(rest, word.bracketed()));
    to.add(Tokens.ofLatin(form, word.bracketed()));
    return true;
  }

  /** Drops the ending of an ordinal: 14thResearch becomes 14 Research. */
  private static boolean afterOrdinal(Token word, List<Token> to) {
    if (to.isEmpty() || !to.get(to.size() - 1).isNumber()) {
      return false;
    }
    String rest = word.text().substring(2);
    boolean isWord = Lexicon.builtIn().word(rest).isPresent();
    if (isWord && ORDINAL_ENDINGS.contains(word.text().substring(0, 2))) {
      to.add(Tokens.ofLatin(rest, word.bracketed()));
      return true;
    }
    return false;
  }
}
