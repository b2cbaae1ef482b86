package io.tollgate.domain.matching.words;

import java.util.Arrays;

/**
 * Compares two spellings by Damerau's distance. A slip is a letter inserted, left out or changed,
 * or two neighbours swapped. Frequent mishearings and typing errors cost less than a whole letter.
 */
public final class Slips {
  /** The cost of words with too many slips, or too short for any slip. */
  public static final int TOO_FAR = Integer.MAX_VALUE;

  /** The cost of a whole letter. */
  public static final int LETTER = 100;

  /** The cost of two swapped neighbours. */
  public static final int SWAPPED = 80;

  /** A shorter word must be equal: it tolerates no slip. */
  public static final int SHORTEST = 4;

  /** From this length of the shorter word on, two slips are tolerated. */
  public static final int SHORTEST_FOR_TWO = 6;

  /** Joined words shorter than this tolerate no slip. */
  public static final int SHORTEST_RUN = 9;

  private static final int LONG = 7;
  private static final int MOST_IN_A_SHORT_WORD = 150;
  private static final int LONGEST = 40;
  private static final int OUTSIDE = 100 << 16;

  private static final int VOWEL_FOR_VOWEL = 65;
  private static final int DOUBLED = 50;
  private static final int LIQUID = 70;
  private static final int SAME_SOUND = 50;
  private static final String VOWELS = "aeiouy";
  private static final String[] SOUNDS = {"sz", "ck", "kq", "iy", "vw", "cs", "td", "bp", "fv"};

  /** The sounds that each letter can stand for, a bit for each. */
  private static final int[] SOUNDS_OF = soundsOf();

  private Slips() {}

  /** The number of slips, 0 to 2, that two words of these lengths tolerate. */
  public static int most(int lengthA, int lengthB) {
    int shorter = Math.min(lengthA, lengthB);
    return shorter >= SHORTEST_FOR_TWO ? 2 : shorter >= SHORTEST ? 1 : 0;
  }

  /** The cost in hundredths of a letter; {@link #TOO_FAR} beyond the tolerated slips. */
  public static int cost(String a, String b) {
    return cost(a, b, most(a.length(), b.length()));
  }

  /** Whether two words are at most one slip apart. */
  public static boolean isOneAtMost(String a, String b) {
    return cost(a, b, Math.min(1, most(a.length(), b.length()))) != TOO_FAR;
  }

  /** Whether the letters differ too much: a slip removes and adds at most one letter each. */
  private static boolean haveOtherLetters(String a, String b, int most) {
    return Integer.bitCount(letters(a) ^ letters(b)) > 2 * most;
  }

  /** The letters of a word, a bit for each; other characters share these bits. */
  public static int letters(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1 << word.charAt(i);
    }
    return letters;
  }

  private static int cost(String a, String b, int most) {
    if (most == 0
        || Math.abs(a.length() - b.length()) > most
        || Math.max(a.length(), b.length()) > LONGEST
        || haveOtherLetters(a, b, most)) {
      return TOO_FAR;
    }
    int from = 0;
    int shorter = Math.min(a.length(), b.length());
    while (from < shorter && a.charAt(from) == b.charAt(from)) {
      from++;
    }
    int endA = a.length();
    int endB = b.length();
    while (endA > from && endB > from && a.charAt(endA - 1) == b.charAt(endB - 1)) {
      endA--;
      endB--;
    }
    // Keep one equal letter on the left, because it shows whether a letter is doubled.
    from = Math.max(0, from - 1);
    int cost = table(a.substring(from, endA), b.substring(from, endB), most);
    return shorter < LONG && cost > MOST_IN_A_SHORT_WORD ? TOO_FAR : cost;
  }

  /**
   * Fills the distance table. Each cell holds slips * 2^16 + cost, so that fewer slips win, then
   * the lower cost. A path more than {@code most} cells beside the diagonal has too many slips.
   */
  private static int table(String a, String b, int most) {
    int width = b.length() + 1;
    int[] before = new int[width];
    int[] last = new int[width];
    int[] row = new int[width];
    for (int i = 0; i <= a.length(); i++) {
      Arrays.fill(row, OUTSIDE);
      int least = OUTSIDE;
      for (int j = Math.max(0, i - most); j <= Math.min(b.length(), i + most); j++) {
        row[j] = i == 0 && j == 0 ? 0 : cell(before, last, row, a, b, i, j);
        least = Math.min(least, row[j]);
      }
      if (least >>> 16 > most) {
        return TOO_FAR;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    int end = last[b.length()];
    return end >>> 16 > most ? TOO_FAR : end & 0xFFFF;
  }

  private static int cell(int[] before, int[] last, int[] row, String a, String b, int i, int j) {
    int best = OUTSIDE;
    if (i > 0) {
      best = last[j] + slip(gap(a, i - 1));
    }
    if (j > 0) {
      best = Math.min(best, row[j - 1] + slip(gap(b, j - 1)));
    }
    if (i > 0 && j > 0) {
      char x = a.charAt(i - 1);
      char y = b.charAt(j - 1);
      best = Math.min(best, last[j - 1] + (x == y ? 0 : slip(change(x, y))));
      if (i > 1 && j > 1 && x == b.charAt(j - 2) && y == a.charAt(i - 2)) {
        best = Math.min(best, before[j - 2] + slip(SWAPPED));
      }
    }
    return best;
  }

  private static int slip(int cost) {
    return (1 << 16) + cost;
  }

  private static int gap(String word, int at) {
    char letter = word.charAt(at);
    if (at > 0 && (word.charAt(at - 1) == letter || isOneSound(word.charAt(at - 1), letter))) {
      return DOUBLED;
    }
    return letter == 'r' || letter == 'l' || letter == 'h' ? LIQUID : 90;
  }

  private static int change(char x, char y) {
    if (isOneSound(x, y)) {
      return SAME_SOUND;
    }
    return VOWELS.indexOf(x) >= 0 && VOWELS.indexOf(y) >= 0 ? VOWEL_FOR_VOWEL : LETTER;
  }

  private static boolean isOneSound(char x, char y) {
    return x < SOUNDS_OF.length && y < SOUNDS_OF.length && (SOUNDS_OF[x] & SOUNDS_OF[y]) != 0;
  }

  private static int[] soundsOf() {
    int[] sounds = new int[128];
    for (int sound = 0; sound < SOUNDS.length; sound++) {
      int bit = 1 << sound;
      SOUNDS[sound].chars().forEach(letter -> sounds[letter] |= bit);
    }
    return sounds;
  }
}
