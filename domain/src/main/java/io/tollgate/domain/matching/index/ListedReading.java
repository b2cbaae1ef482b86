package io.tollgate.domain.matching.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A reading of a listed name in the index: its terms by number, each with the words that match if
 * the term matches. The terms of one demanded word, the lead, come first, because checking these
 * rules out most readings that have little in common with a name.
 */
final class ListedReading {
  private final int name;
  private final Outline outline;
  private final int lead;
  private final int ofLead;
  private final int[] terms;
  private final int[] words;

  /** A term's number, and the mask of the words that it stands for. */
  record Entry(int term, int words) {}

  /**
   * A reading of a name.
   *
   * @param name the name's position
   */
  ListedReading(int name, Outline outline, List<Entry> entries) {
    this.name = name;
    this.outline = outline;
    this.lead = Integer.lowestOneBit(outline.demanded());
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparing((Entry entry) -> (entry.words() & lead) == 0));
    this.terms = sorted.stream().mapToInt(Entry::term).toArray();
    this.words = sorted.stream().mapToInt(Entry::words).toArray();
    this.ofLead = (int) sorted.stream().filter(entry -> (entry.words() & lead) != 0).count();
  }

  int name() {
    return name;
  }

  Outline outline() {
    return outline;
  }

  /** The highest possible score with a queried name, in millionths; ignores whole-name matches. */
  int most(Outline query, TermWords wordsOf) {
    int met = 0;
    int metOfQuery = 0;
    for (int i = 0; i < terms.length; i++) {
      if (i == ofLead && (met & lead) != lead) {
        return 0;
      }
      int words = wordsOf.of(terms[i]);
      if (words != 0) {
        met |= this.words[i];
        metOfQuery |= words;
      }
    }
    return (met & lead) == lead ? Outline.most(query, metOfQuery, outline, met) : 0;
  }
}
