package io.tollgate.domain.matching.reading;

import io.tollgate.domain.matching.han.Characters;
import io.tollgate.domain.matching.reading.Piece.Kind;
import java.util.ArrayList;
import java.util.List;

/** Splits a folded name into pieces, joins initials and removes possessives. */
final class Pieces {
  /** The reader ignores further pieces: no name has this many. */
  private static final int MOST = 40;

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private Kind runKind = Kind.LETTERS;
  private int depth;
  private boolean runBracketed;

  private Pieces(String text) {
    this.text = text;
  }

  static List<Piece> of(String folded) {
    Pieces cutter = new Pieces(folded);
    cutter.cut();
    return withInitialsTogether(cutter.pieces);
  }

  private void cut() {
    for (int at = 0; at < text.length() && pieces.size() < MOST; ) {
      int c = text.codePointAt(at);
      if (c == '\'') {
        at = apostrophe(at);
        continue;
      }
      at += Character.charCount(c);
      take(c);
    }
    close();
  }

  private void take(int c) {
    if (c >= '0' && c <= '9') {
      extend(Kind.DIGITS, c);
    } else if (Characters.isHan(c)) {
      extend(Kind.HAN, c);
    } else if (Character.isLetterOrDigit(c)) {
      extend(Kind.LETTERS, c);
    } else if (c == '%') {
      close();
      "percent".chars().forEach(letter -> extend(Kind.LETTERS, letter));
    } else {
      close(c == '.');
      if (c == '&' || c == '+') {
        pieces.add(new Piece(Kind.AND, "and", depth > 0, false));
      }
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -Math.min(depth, 1) : 0;
    }
  }

  /** The position after an apostrophe, and after the s of a possessive. */
  private int apostrophe(int at) {
    boolean isPossessive =
        run.length() > 1
            && text.startsWith("s", at + 1)
            && (at + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
    return isPossessive ? at + 2 : at + 1;
  }

  private void extend(Kind kind, int c) {
    if (kind != runKind) {
      close();
    }
    if (run.length() == 0) {
      runBracketed = depth > 0;
    }
    runKind = kind;
    run.appendCodePoint(c);
  }

  private void close() {
    close(false);
  }

  private void close(boolean dotted) {
    if (run.length() > 0) {
      pieces.add(new Piece(runKind, run.toString(), runBracketed, dotted));
      run.setLength(0);
    }
  }

  /** Joins A.B.C. and A B C to ABC; drops a lone s after a word, the rest of a possessive. */
  private static List<Piece> withInitialsTogether(List<Piece> pieces) {
    List<Piece> joined = new ArrayList<>();
    for (int at = 0; at < pieces.size(); ) {
      Piece piece = pieces.get(at);
      int to = at + 1;
      while (piece.isInitial()
          && to < pieces.size()
          && pieces.get(to).isInitial()
          && pieces.get(to).bracketed() == piece.bracketed()
          && !(pieces.get(to).dotted() && !pieces.get(to - 1).dotted())) {
        to++;
      }
      if (to > at + 1) {
        StringBuilder initials = new StringBuilder();
        pieces.subList(at, to).forEach(initial -> initials.append(initial.text()));
        joined.add(new Piece(Kind.LETTERS, initials.toString(), piece.bracketed(), false));
      } else if (!isLeftOfPossessive(joined, piece)) {
        joined.add(piece);
      }
      at = to;
    }
    return joined;
  }

  private static boolean isLeftOfPossessive(List<Piece> before, Piece piece) {
    if (before.isEmpty() || !piece.text().equals("s")) {
      return false;
    }
    Piece last = before.get(before.size() - 1);
    return last.kind() == Kind.LETTERS && last.text().length() > 2;
  }
}
