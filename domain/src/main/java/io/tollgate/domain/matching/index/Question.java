package io.tollgate.domain.matching.index;

import io.tollgate.domain.matching.reading.Reading;
import io.tollgate.domain.matching.score.Scorer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A query: one reading of the name to search for. Not thread-safe. */
final class Question {
  /** Up to this many candidates are checked one by one. */
  private static final int FEW = 64;

  private final Outline outline;
  private final Postings postings;
  private final List<Term> terms = new ArrayList<>();
  private TermWords wordsOf;

  /** A term, the words that it stands for, and the terms near it, looked up on first use. */
  private static final class Term {
    private final String text;
    private final int slips;
    private final int words;
    private int[] near;

    Term(String text, int slips, int words) {
      this.text = text;
      this.slips = slips;
      this.words = words;
    }

    int[] near(Postings postings) {
      if (near == null) {
        near = postings.near(text, slips);
      }
      return near;
    }
  }

  Question(Reading reading, Postings postings) {
    this.outline = new Outline(reading);
    this.postings = postings;
    Terms.of(reading, (text, slips, words) -> terms.add(new Term(text, slips, words)));
  }

  /** Whether the score with a listed reading can reach a threshold; ignores whole-name matches. */
  boolean canReach(int threshold, ListedReading listed) {
    if (wordsOf == null) {
      wordsOf = new TermWords();
      for (Term term : terms) {
        for (int near : term.near(postings)) {
          wordsOf.add(near, term.words);
        }
      }
    }
    return listed.most(outline, wordsOf) >= threshold;
  }

  /**
   * All readings that have every demanded word, and possibly others; all readings if no word is
   * demanded.
   *
   * @param bits scratch space, a bit for each reading; all 0 before and after the call
   */
  int[] candidates(long[] bits, int readings) {
    List<Integer> demanded = rarestFirst();
    if (demanded.isEmpty()) {
      int[] all = new int[readings];
      Arrays.setAll(all, reading -> reading);
      return all;
    }
    int[] left = null;
    for (int word : demanded) {
      left = left == null ? readingsWith(word, bits) : retain(left, word, bits);
      if (left.length <= FEW) {
        return left;
      }
    }
    return left;
  }

  private List<Integer> rarestFirst() {
    int[] sizes = new int[outline.reading().words().size()];
    for (Term term : terms) {
      int size = postings.size(term.text);
      for (int words = term.words; size > 0 && words != 0; words &= words - 1) {
        sizes[Integer.numberOfTrailingZeros(words)] += size;
      }
    }
    List<Integer> demanded = new ArrayList<>();
    for (int words = outline.demanded(); words != 0; words &= words - 1) {
      demanded.add(Integer.numberOfTrailingZeros(words));
    }
    demanded.sort((a, b) -> Integer.compare(sizes[a], sizes[b]));
    return demanded;
  }

  private int[] readingsWith(int word, long[] bits) {
    int[] found = new int[FEW];
    int size = 0;
    for (Term term : terms) {
      if ((term.words >>> word & 1) != 0) {
        for (int near : term.near(postings)) {
          for (int reading : postings.readings(near)) {
            if ((bits[reading >> 6] >>> reading & 1) == 0) {
              bits[reading >> 6] |= 1L << reading;
              found = size == found.length ? Arrays.copyOf(found, size * 2) : found;
              found[size++] = reading;
            }
          }
        }
      }
    }
    for (int i = 0; i < size; i++) {
      bits[found[i] >> 6] = 0;
    }
    return Arrays.copyOf(found, size);
  }

  private int[] retain(int[] readings, int word, long[] bits) {
    for (Term term : terms) {
      if ((term.words >>> word & 1) != 0) {
        for (int near : term.near(postings)) {
          for (int reading : postings.readings(near)) {
            bits[reading >> 6] |= 1L << reading;
          }
        }
      }
    }
    int size = 0;
    int[] both = new int[readings.length];
    for (int reading : readings) {
      if ((bits[reading >> 6] >>> reading & 1) != 0) {
        both[size++] = reading;
      }
    }
    Arrays.fill(bits, 0);
    return Arrays.copyOf(both, size);
  }

  /** The score with a listed reading, in millionths. */
  int score(ListedReading listed) {
    return Scorer.score(outline.reading(), listed.outline().reading());
  }

  /** The number of its terms. */
  int terms() {
    return terms.size();
  }
}
