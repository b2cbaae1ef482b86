package io.tollgate.domain.matching.reading;

import io.tollgate.domain.matching.han.Aliases;
import io.tollgate.domain.matching.han.Aliases.Alias;
import io.tollgate.domain.matching.words.Lexicon;
import io.tollgate.domain.matching.words.WordClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Joins words that belong together: places of several words, and aliases in Latin letters. */
final class Phrases {
  private static final Set<String> PLACES = new HashSet<>(Lexicon.placesOfSeveralWords());
  private static final Set<String> FIRST_OF_PLACES = new HashSet<>();
  private static final int LONGEST_PLACE = 4;

  static {
    PLACES.forEach(place -> FIRST_OF_PLACES.add(place.split(" ", -1)[0]));
  }

  private Phrases() {}

  /** The aliases, loaded lazily because reading them needs the word tables. */
  private static final class Latin {
    static final Map<String, Alias> ALIASES = new HashMap<>();
    static final Set<String> FIRST_WORDS = new HashSet<>();
    static final int LONGEST;

    static {
      int longest = 1;
      for (Map.Entry<String, Alias> entry : Aliases.builtIn().latin().entrySet()) {
        List<Token> words = telling(NameReader.plainWords(entry.getKey()));
        ALIASES.put(key(words), entry.getValue());
        FIRST_WORDS.add(words.get(0).stems().get(0));
        longest = Math.max(longest, words.size());
      }
      LONGEST = longest;
    }

    private Latin() {}
  }

  private static List<Token> telling(List<Token> words) {
    return words.stream().filter(word -> word.kind() != WordClass.FUNCTION).toList();
  }

  private static String key(List<Token> words) {
    StringBuilder key = new StringBuilder();
    words.forEach(word -> key.append(word.stems().get(0)).append(' '));
    return key.toString();
  }

  /** Joins the pieces that name one place. */
  static List<Piece> withPlacesTogether(List<Piece> pieces) {
    List<Piece> joined = new ArrayList<>(pieces.size());
    for (int at = 0; at < pieces.size(); ) {
      int length = placeAt(pieces, at);
      Piece first = pieces.get(at);
      joined.add(
          length == 1
              ? first
              : new Piece(first.kind(), text(pieces, at, length, ""), first.bracketed(), false));
      at += length;
    }
    return joined;
  }

  private static int placeAt(List<Piece> pieces, int at) {
    if (FIRST_OF_PLACES.contains(pieces.get(at).text())) {
      for (int length = Math.min(LONGEST_PLACE, pieces.size() - at); length > 1; length--) {
        if (PLACES.contains(text(pieces, at, length, " "))) {
          return length;
        }
      }
    }
    return 1;
  }

  private static String text(List<Piece> pieces, int at, int length, String between) {
    return String.join(between, pieces.subList(at, at + length).stream().map(Piece::text).toList());
  }

  /** Replaces aliases with the full names; null if there is no alias. */
  static List<Token> withAliasesInFull(List<Token> words) {
    List<Token> core = telling(words);
    List<Token> full = new ArrayList<>();
    boolean found = false;
    for (int at = 0; at < core.size(); ) {
      int length = aliasAt(core, at);
      if (length == 0) {
        full.add(core.get(at++));
        continue;
      }
      String english = Latin.ALIASES.get(key(core.subList(at, at + length))).english();
      full.addAll(telling(NameReader.plainWords(english)));
      at += length;
      found = true;
    }
    return found ? full : null;
  }

  private static int aliasAt(List<Token> core, int at) {
    if (!Latin.FIRST_WORDS.contains(core.get(at).stems().get(0))) {
      return 0;
    }
    for (int length = Math.min(Latin.LONGEST, core.size() - at); length > 0; length--) {
      Alias alias = Latin.ALIASES.get(key(core.subList(at, at + length)));
      if (alias != null && (!alias.isWhole() || length == core.size())) {
        return length;
      }
    }
    return 0;
  }
}
