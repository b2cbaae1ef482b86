package io.tollgate.domain.screening.index;

import io.tollgate.domain.screening.words.Slips;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which names have which terms. Immutable. */
final class Postings {
  private final Map<String, Integer> numbers;
  private final List<String> terms;
  private final int[][] names;
  private final Deletions deletions;

  private Postings(Builder builder) {
    this.numbers = builder.numbers;
    this.terms = builder.terms;
    this.names = new int[terms.size()][];
    byte[] most = new byte[names.length];
    for (int term = 0; term < names.length; term++) {
      names[term] = Arrays.copyOf(builder.names.get(term), builder.sizes.get(term));
      most[term] = builder.most.get(term);
    }
    this.deletions = new Deletions(terms, most);
  }

  /** Collects terms name by name, in the names' order. */
  static final class Builder {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> terms = new ArrayList<>();
    private final List<int[]> names = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Byte> most = new ArrayList<>();

    /** Adds a term of a name, with the slips that its match may be away. */
    void add(String term, int slips, int name) {
      Integer known = numbers.putIfAbsent(term, terms.size());
      if (known == null) {
        terms.add(term);
        names.add(new int[] {name});
        sizes.add(1);
        most.add((byte) slips);
        return;
      }
      if (slips > most.get(known)) {
        most.set(known, (byte) slips);
      }
      int size = sizes.get(known);
      int[] of = names.get(known);
      if (of[size - 1] != name) {
        if (size == of.length) {
          of = Arrays.copyOf(of, size * 2);
          names.set(known, of);
        }
        of[size] = name;
        sizes.set(known, size + 1);
      }
    }

    Postings build() {
      return new Postings(this);
    }
  }

  /** How many names have a term as it is. */
  int size(String term) {
    Integer number = numbers.get(term);
    return number == null ? 0 : names[number].length;
  }

  void addExact(String term, IntSet to) {
    Integer number = numbers.get(term);
    if (number != null) {
      to.addAll(names[number]);
    }
  }

  void addNames(int term, IntSet to) {
    to.addAll(names[term]);
  }

  private static boolean isNear(String term, String other, int most) {
    return most > 1 ? Slips.cost(term, other) != Slips.TOO_FAR : Slips.isOneAtMost(term, other);
  }

  /** Adds the numbers of a term and of those up to so many slips from it. */
  void addNear(String term, int most, IntSet to) {
    Integer number = numbers.get(term);
    if (number != null) {
      to.add(number);
    }
    IntSet lookedAt = new IntSet();
    deletions.near(
        term,
        most,
        near -> {
          if (lookedAt.add(near) && isNear(term, terms.get(near), most)) {
            to.add(near);
          }
        });
  }
}
