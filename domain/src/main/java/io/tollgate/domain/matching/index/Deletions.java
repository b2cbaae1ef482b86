package io.tollgate.domain.matching.index;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the terms that are at most two slips from a word. If two words are d slips apart (letters
 * inserted, left out, changed or swapped), leaving out at most d letters of each word gives a
 * common string. The same holds for their first {@value #PREFIX} letters. The index stores each
 * term under the hashes of all its strings; a search looks up the hashes of the word's strings. The
 * result misses no term, but may contain terms that are further away.
 */
final class Deletions {
  private static final int PREFIX = 8;
  private static final int FEWEST_BUCKET_BITS = 10;
  private static final int MOST_BUCKET_BITS = 19;

  /** Eight bits per hash: the filter rejects seven of eight strings that no term has. */
  private static final int FILTER_BITS_A_HASH = 8;

  private static final int MOST_FILTER_BITS = 25;

  private static final int FACTOR = 31;
  private static final int SEED = 17;
  private static final int[] POWERS = powers();

  /** The most hashes of a word: the word itself, with one letter left out, and with two. */
  private static final int MOST_HASHES = 1 + PREFIX + PREFIX * (PREFIX - 1) / 2;

  /** The start of each bucket in the two arrays below, and the end of the last bucket. */
  private final int[] starts;

  private final int bucketShift;
  private final int[] hashes;
  private final int[] terms;

  /** The filter: the highest bits of each stored hash select the bit to set. */
  private final long[] filter;

  private final int filterShift;

  /**
   * Indexes the terms.
   *
   * @param most the slips that each term tolerates, 0 to 2
   */
  Deletions(List<String> words, byte[] most) {
    int bucketBits = bits(words.size(), FEWEST_BUCKET_BITS, MOST_BUCKET_BITS);
    bucketShift = Integer.SIZE - bucketBits;
    starts = new int[(1 << bucketBits) + 1];
    each(words, most, (hash, term) -> starts[bucket(hash) + 1]++);
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    hashes = new int[starts[starts.length - 1]];
    terms = new int[hashes.length];
    int filterBits =
        bits(FILTER_BITS_A_HASH * (long) hashes.length, FEWEST_BUCKET_BITS, MOST_FILTER_BITS);
    filter = new long[1 << (filterBits - 6)];
    filterShift = Integer.SIZE - filterBits;
    int[] next = starts.clone();
    each(words, most, (hash, term) -> put(next[bucket(hash)]++, hash, term));
  }

  private interface HashTaker {
    void take(int hash, int term);
  }

  private static void each(List<String> words, byte[] most, HashTaker next) {
    int[] of = new int[MOST_HASHES];
    for (int term = 0; term < words.size(); term++) {
      int count = hashes(words.get(term), most[term], of);
      for (int i = 0; i < count; i++) {
        next.take(of[i], term);
      }
    }
  }

  private void put(int at, int hash, int term) {
    hashes[at] = hash;
    terms[at] = term;
    filter[hash >>> filterShift >>> 6] |= 1L << (hash >>> filterShift);
  }

  /** The bits needed to number the things, within bounds. */
  private static int bits(long things, int fewest, int most) {
    return Math.max(fewest, Math.min(most, Long.SIZE - Long.numberOfLeadingZeros(things)));
  }

  private int bucket(int hash) {
    return hash >>> bucketShift;
  }

  /** The numbers of the terms that may be near a word, sorted and without duplicates. */
  int[] near(String word, int most) {
    int[] of = new int[MOST_HASHES];
    int count = hashes(word, most, of);
    int[] found = new int[16];
    int size = 0;
    for (int i = 0; i < count; i++) {
      int hash = of[i];
      if ((filter[hash >>> filterShift >>> 6] >>> (hash >>> filterShift) & 1) == 0) {
        continue;
      }
      int end = starts[bucket(hash) + 1];
      for (int at = starts[bucket(hash)]; at < end; at++) {
        if (hashes[at] == hash) {
          found = size == found.length ? Arrays.copyOf(found, size * 2) : found;
          found[size++] = terms[at];
        }
      }
    }
    return distinct(found, size);
  }

  private static int[] distinct(int[] numbers, int size) {
    Arrays.sort(numbers, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || numbers[i] != numbers[i - 1]) {
        numbers[distinct++] = numbers[i];
      }
    }
    return distinct == numbers.length ? numbers : Arrays.copyOf(numbers, distinct);
  }

  /**
   * Hashes the word's first letters with none, one and (if {@code most} is 2) two left out. Returns
   * the number of hashes.
   */
  private static int hashes(String word, int most, int[] to) {
    if (most == 0) {
      return 0;
    }
    int length = Math.min(word.length(), PREFIX);
    int[] upTo = new int[length + 1];
    for (int i = 0; i < length; i++) {
      upTo[i + 1] = upTo[i] * FACTOR + word.charAt(i);
    }
    int count = 0;
    to[count++] = spread(SEED * POWERS[length] + upTo[length]);
    for (int i = 0; i < length; i++) {
      int head = SEED * POWERS[i] + upTo[i];
      to[count++] = spread(joined(head, upTo, i + 1, length));
      for (int j = i + 1; most > 1 && j < length; j++) {
        to[count++] = spread(joined(joined(head, upTo, i + 1, j), upTo, j + 1, length));
      }
    }
    return count;
  }

  /** The hash of a string with letters of the word appended. */
  private static int joined(int hash, int[] upTo, int from, int to) {
    int power = POWERS[to - from];
    return hash * power + upTo[to] - upTo[from] * power;
  }

  /** Spreads a hash over all bits, because the highest bits select the bucket. */
  private static int spread(int hash) {
    int spread = hash * 0x9E3779B9;
    return spread ^ (spread >>> 15);
  }

  private static int[] powers() {
    int[] powers = new int[PREFIX + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * FACTOR;
    }
    return powers;
  }
}
