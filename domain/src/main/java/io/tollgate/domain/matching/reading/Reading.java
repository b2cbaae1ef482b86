package io.tollgate.domain.matching.reading;

import io.tollgate.domain.matching.words.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One way to read a name. Immutable. */
public final class Reading {
  /** Names of more words than these are compared by their first ones. */
  public static final int MOST_WORDS = 24;

  private static final List<Key> KEYS = List.of(Key.values());

  private final List<Token> words;
  private final Set<String> forms;
  private final int penalty;
  private final Note note;
  private final boolean[] keys;
  private final String squeezed;
  private final String initials;

  /** In which way a name was read. */
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

  /** The words of the first kind that it has any of. */
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

  /** What a key word may be, the best first. */
  private enum Key {
    TELLING,
    DESCRIBING,
    NO_FUNCTION,
    ANY;

    boolean is(Token word) {
      WordClass kind = word.kind();
      return switch (this) {
        case TELLING -> kind.isTelling();
        case DESCRIBING -> kind.isDescribing() && !(kind.isPlace() && word.bracketed());
        case NO_FUNCTION -> kind != WordClass.FUNCTION && kind != WordClass.SERIES;
        case ANY -> true;
      };
    }
  }

  /** Its words in their order, legal forms left out. */
  public List<Token> words() {
    return words;
  }

  /** Its legal forms. */
  public Set<String> forms() {
    return new TreeSet<>(forms);
  }

  /** Whether it has the same legal forms, and whether either has any. */
  public FormAgreement formsBeside(Reading other) {
    if (forms.equals(other.forms)) {
      return FormAgreement.SAME;
    }
    return forms.isEmpty() || other.forms.isEmpty()
        ? FormAgreement.ONE_SIDED
        : FormAgreement.DIFFERENT;
  }

  /** How the legal forms of two names stand to each other. */
  public enum FormAgreement {
    SAME,
    ONE_SIDED,
    DIFFERENT
  }

  /** What it costs to read the name so, in millionths of the score. */
  public int penalty() {
    return penalty;
  }

  public Note note() {
    return note;
  }

  /**
   * Whether a word has to be met for two names to agree: one that tells whose name it is; where
   * there is none, one that describes it; else any but a function word.
   */
  public boolean isKey(int position) {
    return keys[position];
  }

  /** The positions of the words that have to be met. */
  public List<Integer> keys() {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) {
      if (keys[i]) {
        positions.add(i);
      }
    }
    return positions;
  }

  /** Its letters without blanks and function words, for names that are split otherwise. */
  public String squeezed() {
    return squeezed;
  }

  /** The first letters of its words, function words left out. */
  public String initials() {
    return initials;
  }
}
