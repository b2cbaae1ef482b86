package io.tollgate.domain.matching.index;

import io.tollgate.domain.matching.words.Slips;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The readings that have each term. Immutable, except for a cache of the terms near each term:
 * names share many words, so searches repeat them.
 */
final class Postings {
  private static final int[] NONE = {};

  private final Map<String, Integer> numbers;
  private final List<String> terms;
  private final int[] letters;
  private final int[][] readings;
  private final Deletions deletions;

  /** The cached terms at most one slip, and at most two, from each term. */
  private final AtomicReferenceArray<int[]> nearByOne;

  private final AtomicReferenceArray<int[]> nearByTwo;

  private Postings(Builder builder) {
    this.numbers = builder.numbers;
    this.terms = builder.terms;
    this.readings = new int[terms.size()][];
    this.letters = new int[readings.length];
    byte[] most = new byte[readings.length];
    for (int term = 0; term < readings.length; term++) {
      readings[term] = Arrays.copyOf(builder.readings.get(term), builder.sizes.get(term));
      most[term] = builder.most.get(term);
      letters[term] = Slips.letters(terms.get(term));
    }
    this.deletions = new Deletions(terms, most);
    this.nearByOne = new AtomicReferenceArray<>(readings.length);
    this.nearByTwo = new AtomicReferenceArray<>(readings.length);
  }

  /** Collects terms reading by reading, in the readings' order. */
  static final class Builder {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> terms = new ArrayList<>();
    private final List<int[]> readings = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Byte> most = new ArrayList<>();

    /**
     * Adds a term of a reading, with the slips that it tolerates.
     *
     * @return the term's number
     */
    int add(String term, int slips, int reading) {
      Integer known = numbers.putIfAbsent(term, terms.size());
      if (known == null) {
        terms.add(term);
        readings.add(new int[] {reading});
        sizes.add(1);
        most.add((byte) slips);
        return terms.size() - 1;
      }
      if (slips > most.get(known)) {
        most.set(known, (byte) slips);
      }
      int size = sizes.get(known);
      int[] of = readings.get(known);
      if (of[size - 1] != reading) {
        if (size == of.length) {
          of = Arrays.copyOf(of, size * 2);
          readings.set(known, of);
        }
        of[size] = reading;
        sizes.set(known, size + 1);
      }
      return known;
    }

    Postings build() {
      return new Postings(this);
    }
  }

  /** The number of readings that have exactly this term. */
  int size(String term) {
    Integer number = numbers.get(term);
    return number == null ? 0 : readings[number].length;
  }

  /** The readings that have exactly this term, sorted; callers must not change the array. */
  int[] readings(String term) {
    Integer number = numbers.get(term);
    return number == null ? NONE : readings[number];
  }

  /** The readings that have a term, sorted; callers must not change the array. */
  int[] readings(int term) {
    return readings[term];
  }

  /**
   * The numbers of a term and of the terms at most {@code most} slips from it; callers must not
   * change the array.
   */
  int[] near(String term, int most) {
    Integer number = numbers.get(term);
    if (most == 0) {
      return number == null ? NONE : new int[] {number};
    }
    if (number == null) {
      return lookUp(term, -1, most);
    }
    AtomicReferenceArray<int[]> known = most > 1 ? nearByTwo : nearByOne;
    int[] near = known.get(number);
    if (near == null) {
      near = lookUp(term, number, most);
      known.set(number, near);
    }
    return near;
  }

  private int[] lookUp(String term, int number, int most) {
    int[] maybe = deletions.near(term, most);
    int lettersOf = Slips.letters(term);
    int size = 0;
    boolean hasItself = number < 0;
    for (int other : maybe) {
      if (other == number || isNear(term, lettersOf, other, most)) {
        hasItself |= other == number;
        maybe[size++] = other;
      }
    }
    if (hasItself) {
      return Arrays.copyOf(maybe, size);
    }
    // Deletions does not find a term that tolerates no slip, not even itself.
    int[] all = Arrays.copyOf(maybe, size + 1);
    all[size] = number;
    return all;
  }

  private boolean isNear(String term, int lettersOf, int other, int most) {
    // The first check of Slips.cost, without reading the text.
    if (Integer.bitCount(lettersOf ^ letters[other]) > 2 * most) {
      return false;
    }
    String text = terms.get(other);
    return most > 1 ? Slips.cost(term, text) != Slips.TOO_FAR : Slips.isOneAtMost(term, text);
  }
}
