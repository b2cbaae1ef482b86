package io.tollgate.domain.screening.index;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Finds the terms that are up to two slips from a word. Two words that are d slips apart (letters
 * put in, left out, changed or swapped) have a string in common that is each of them with at most d
 * letters left out; so have their first {@value #PREFIX} letters. Each term stands under the hash
 * of every such string of it, and is looked for under those of the word. More than the terms wanted
 * may be found, never fewer.
 */
final class Deletions {
  private static final int PREFIX = 8;
  private static final int BUCKET_BITS = 19;

  /** Where a bucket starts in the two arrays below; one more at the end. */
  private final int[] starts = new int[(1 << BUCKET_BITS) + 1];

  private final int[] hashes;
  private final int[] terms;

  /**
   * Lays the terms out.
   *
   * @param most for each of them how many slips it may be away, 0 to 2
   */
  Deletions(List<String> words, byte[] most) {
    for (int term = 0; term < words.size(); term++) {
      eachHash(words.get(term), most[term], hash -> starts[bucket(hash) + 1]++);
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    hashes = new int[starts[starts.length - 1]];
    terms = new int[hashes.length];
    int[] next = starts.clone();
    for (int term = 0; term < words.size(); term++) {
      int number = term;
      eachHash(
          words.get(term),
          most[term],
          hash -> {
            int at = next[bucket(hash)]++;
            hashes[at] = hash;
            terms[at] = number;
          });
    }
  }

  private static int bucket(int hash) {
    return hash >>> (Integer.SIZE - BUCKET_BITS);
  }

  /** Tells the numbers of the terms that may be near a word, some of them more than once. */
  void near(String word, int most, IntConsumer found) {
    eachHash(
        word,
        most,
        hash -> {
          int bucket = bucket(hash);
          for (int at = starts[bucket]; at < starts[bucket + 1]; at++) {
            if (hashes[at] == hash) {
              found.accept(terms[at]);
            }
          }
        });
  }

  /** The hashes of a word's first letters with none, one and (in a longer word) two left out. */
  private static void eachHash(String word, int most, IntConsumer next) {
    if (most == 0) {
      return;
    }
    int length = Math.min(word.length(), PREFIX);
    next.accept(hash(word, length, -1, -1));
    for (int i = 0; i < length; i++) {
      next.accept(hash(word, length, i, -1));
      for (int j = i + 1; most > 1 && j < length; j++) {
        next.accept(hash(word, length, i, j));
      }
    }
  }

  private static int hash(String word, int length, int without, int norWithout) {
    int hash = 17;
    for (int i = 0; i < length; i++) {
      if (i != without && i != norWithout) {
        hash = hash * 31 + word.charAt(i);
      }
    }
    // Spread over all bits: buckets are told apart by the highest ones.
    hash *= 0x9E3779B9;
    return hash ^ (hash >>> 15);
  }
}
