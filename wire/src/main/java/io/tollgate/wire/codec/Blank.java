package io.tollgate.wire.codec;

import java.util.List;

/** Optional texts: empty in the domain, null on the wire. An empty text on the wire is read too. */
final class Blank {
  private Blank() {}

  static String toNull(String text) {
    return text.isEmpty() ? null : text;
  }

  static String ofNull(String text) {
    return text == null ? "" : text;
  }

  /** Texts as strings; a reader without the generated class's hints gives other sequences. */
  static List<String> strings(List<? extends CharSequence> texts) {
    return texts.stream().map(CharSequence::toString).toList();
  }
}
