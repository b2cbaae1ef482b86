package io.tollgate.wire.codec;

import java.util.List;

/**
 * Optional texts: an empty string in the domain, null on the wire. An empty string on the wire is
 * also read.
 */
final class Blank {
  private Blank() {}

  static String toNull(String text) {
    return text.isEmpty() ? null : text;
  }

  static String ofNull(String text) {
    return text == null ? "" : text;
  }

  /**
   * Converts to strings: without the generated class's hints, Avro returns other character
   * sequences.
   */
  static List<String> strings(List<? extends CharSequence> texts) {
    return texts.stream().map(CharSequence::toString).toList();
  }
}
