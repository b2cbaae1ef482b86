package io.tollgate.domain.matching.index;

import java.util.Arrays;

/**
 * A map from a term to the mask of the query's words that the term can match; made for some hundred
 * terms.
 */
final class TermWords {
  private static final int FREE = -1;

  private int[] terms;
  private int[] words;
  private int size;

  TermWords() {
    resize(256);
  }

  private void resize(int slots) {
    terms = new int[slots];
    words = new int[slots];
    Arrays.fill(terms, FREE);
  }

  private int slot(int term) {
    int at = (term * 0x9E3779B9) >>> 7 & (terms.length - 1);
    while (terms[at] != FREE && terms[at] != term) {
      at = (at + 1) & (terms.length - 1);
    }
    return at;
  }

  void add(int term, int more) {
    int at = slot(term);
    if (terms[at] == FREE) {
      if (++size * 4 > terms.length) {
        grow();
        at = slot(term);
      }
      terms[at] = term;
    }
    words[at] |= more;
  }

  private void grow() {
    int[] oldTerms = terms;
    int[] oldWords = words;
    resize(oldTerms.length * 2);
    for (int i = 0; i < oldTerms.length; i++) {
      if (oldTerms[i] != FREE) {
        int at = slot(oldTerms[i]);
        terms[at] = oldTerms[i];
        words[at] = oldWords[i];
      }
    }
  }

  /** The mask of the words that a term can match; 0 for none. */
  int of(int term) {
    return words[slot(term)];
  }
}
