package io.tollgate.domain.matching.reading;

import io.tollgate.domain.matching.words.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One way to read a name. Immutable. */
public final class Reading {
  /** A longer name is compared by this many first words. */
  public static final int MOST_WORDS = 24;

  private static final List<Key> KEYS = List.of(Key.values());

  private final List<Token> words;
  private final Set<String> forms;
  private final int penalty;
  private final Note note;
  private final boolean[] keys;
  private final String squeezed;
  private final String initials;

  /** How a name was read. */
  public enum Note {
    AS_WRITTEN,
    WITHOUT_BRACKETS,
    PART,
    ALIAS,
    TRANSLATED,
    PINYIN
  }

  Reading(List<Token> words, Set<String> forms, int penalty, Note note) {
    this.words = List.copyOf(words.size() > MOST_WORDS ? words.subList(0, MOST_WORDS) : words);
    this.forms = new TreeSet<>(forms);
    this.penalty = penalty;
    this.note = note;
    this.keys = findKeys();
    StringBuilder letters = new StringBuilder();
    StringBuilder firsts = new StringBuilder();
    for (Token word : this.words) {
      if (word.kind() != WordClass.FUNCTION) {
        letters.append(word.text());
        firsts.append(word.text().charAt(0));
      }
    }
    this.squeezed = letters.toString();
    this.initials = firsts.toString();
  }

  /** Marks the words of the first kind in {@link Key} that the reading has. */
  private boolean[] findKeys() {
    boolean[] found = new boolean[words.size()];
    for (Key kind : KEYS) {
      boolean any = false;
      for (int i = 0; i < found.length; i++) {
        found[i] = !words.get(i).isOptional() && kind.is(words.get(i));
        any |= found[i];
      }
      if (any) {
        return found;
      }
    }
    return found;
  }

  /** The kinds of key words, the best first. */
  private enum Key {
    IDENTIFYING,
    DESCRIBING,
    NO_FUNCTION,
    ANY;

    boolean is(Token word) {
      WordClass kind = word.kind();
      return switch (this) {
        case IDENTIFYING -> kind.isIdentifying();
        case DESCRIBING -> kind.isDescribing() && !(kind.isPlace() && word.bracketed());
        case NO_FUNCTION -> kind != WordClass.FUNCTION && kind != WordClass.SERIES;
        case ANY -> true;
      };
    }
  }

  /** The words in order, without legal forms. */
  public List<Token> words() {
    return words;
  }

  /** The kinds of its legal forms. */
  public Set<String> forms() {
    return new TreeSet<>(forms);
  }

  /** Compares the legal forms of two readings. */
  public FormAgreement formsBeside(Reading other) {
    if (forms.equals(other.forms)) {
      return FormAgreement.SAME;
    }
    return forms.isEmpty() || other.forms.isEmpty()
        ? FormAgreement.ONE_SIDED
        : FormAgreement.DIFFERENT;
  }

  /** The result of comparing legal forms; ONE_SIDED if only one name has any. */
  public enum FormAgreement {
    SAME,
    ONE_SIDED,
    DIFFERENT
  }

  /** The cost of this reading, in millionths of the score. */
  public int penalty() {
    return penalty;
  }

  public Note note() {
    return note;
  }

  /**
   * Whether two names can agree only if this word matches. The key words are the words that
   * identify the name; without any, the words that describe it; else all words except function
   * words.
   */
  public boolean isKey(int position) {
    return keys[position];
  }

  /** The positions of the key words. */
  public List<Integer> keys() {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) {
      if (keys[i]) {
        positions.add(i);
      }
    }
    return positions;
  }

  /** The letters without spaces and function words, to compare names that are split differently. */
  public String squeezed() {
    return squeezed;
  }

  /** The first letters of its words, without function words. */
  public String initials() {
    return initials;
  }
}
