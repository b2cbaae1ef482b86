package io.tollgate.domain.screening.index;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** A growing set of numbers from 0 up, made for a few hundred of them. */
final class IntSet {
  private int[] slots = new int[64];
  private int size;

  IntSet() {
    Arrays.fill(slots, -1);
  }

  boolean add(int number) {
    int at = slot(number);
    if (slots[at] == number) {
      return false;
    }
    slots[at] = number;
    size++;
    if (size * 2 > slots.length) {
      grow();
    }
    return true;
  }

  void addAll(int[] numbers) {
    for (int number : numbers) {
      add(number);
    }
  }

  private int slot(int number) {
    int at = (number * 0x9E3779B9) >>> 7 & (slots.length - 1);
    while (slots[at] >= 0 && slots[at] != number) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }

  private void grow() {
    int[] old = slots;
    slots = new int[old.length * 2];
    Arrays.fill(slots, -1);
    for (int number : old) {
      if (number >= 0) {
        slots[slot(number)] = number;
      }
    }
  }

  boolean has(int number) {
    return slots[slot(number)] == number;
  }

  /** Those of some numbers that are in the set, in their order. */
  int[] and(int[] numbers) {
    int[] both = new int[numbers.length];
    int found = 0;
    for (int number : numbers) {
      if (has(number)) {
        both[found++] = number;
      }
    }
    return Arrays.copyOf(both, found);
  }

  void forEach(IntConsumer next) {
    for (int number : slots) {
      if (number >= 0) {
        next.accept(number);
      }
    }
  }

  int[] sorted() {
    int[] numbers = new int[size];
    int next = 0;
    for (int number : slots) {
      if (number >= 0) {
        numbers[next++] = number;
      }
    }
    Arrays.sort(numbers);
    return numbers;
  }
}
