package io.tollgate.domain.matching.han;

import io.tollgate.domain.matching.han.Aliases.Alias;
import io.tollgate.domain.matching.han.Segment.Kind;
import io.tollgate.domain.matching.han.Segment.Meaning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Splits a run of Chinese characters into words, by the longest match in the tables. */
public final class Segmenter {
  private final String run;
  private final boolean useAliases;
  private final List<Segment> segments = new ArrayList<>();
  private int unknownFrom;

  private Segmenter(String run, boolean useAliases) {
    this.run = run;
    this.useAliases = useAliases;
  }

  /** Splits a run of simplified characters; characters in no table become a NAME. */
  public static List<Segment> cut(String run, boolean useAliases) {
    Segmenter segmenter = new Segmenter(run, useAliases);
    segmenter.cut();
    return List.copyOf(segmenter.segments);
  }

  private void cut() {
    int at = 0;
    while (at < run.length()) {
      Segment known = longestAt(at);
      if (known == null) {
        at += Character.charCount(run.codePointAt(at));
        continue;
      }
      closeUnknown(at);
      segments.add(known);
      at += known.han().length();
      unknownFrom = at;
    }
    closeUnknown(run.length());
  }

  private void closeUnknown(int end) {
    if (end > unknownFrom) {
      String name = run.substring(unknownFrom, end);
      segments.add(new Segment(name, Kind.NAME, Pinyin.of(name), List.of()));
    }
  }

  private Segment longestAt(int at) {
    char first = run.charAt(at);
    int longestAlias = useAliases ? Aliases.builtIn().longest(first) : 0;
    int longest = Math.max(longestAlias, HanLexicon.builtIn().longest(first));
    for (int length = Math.min(longest, run.length() - at); length > 1; length--) {
      String word = run.substring(at, at + length);
      Segment alias = length <= longestAlias ? alias(word, at) : null;
      if (alias != null) {
        return alias;
      }
      Segment known = HanLexicon.builtIn().of(word);
      if (known != null) {
        return known;
      }
    }
    return null;
  }

  private Segment alias(String word, int at) {
    Alias alias = Aliases.builtIn().of(word);
    if (alias == null || (alias.isWhole() && !isAlone(word, at))) {
      return null;
    }
    List<Meaning> english =
        Arrays.stream(alias.english().split(" ", -1))
            .map(text -> new Meaning(List.of(text), false))
            .toList();
    return new Segment(word, Kind.ALIAS, Pinyin.of(word), english);
  }

  /** Whether the word is the whole run, except for a legal form after it. */
  private boolean isAlone(String word, int at) {
    String rest = run.substring(at + word.length());
    Segment form = HanLexicon.builtIn().of(rest);
    return at == 0 && (rest.isEmpty() || (form != null && form.kind() == Kind.FORM));
  }
}
