package io.tollgate.domain.matching.han;

import io.tollgate.domain.matching.han.Segment.Kind;
import io.tollgate.domain.matching.han.Segment.Meaning;
import io.tollgate.domain.matching.words.Lexicon;
import io.tollgate.domain.matching.words.TableText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Chinese words of the tables: legal forms, places, and other words with their English. */
final class HanLexicon {
  private static final List<String> DIVISIONS = List.of("省", "市", "自治区", "特别行政区", "地区");
  private static final HanLexicon BUILT_IN = new HanLexicon();

  private final Map<String, Segment> entries = new HashMap<>();
  private final Map<Character, Integer> longest = new HashMap<>();

  private HanLexicon() {
    for (String line : TableText.lines(Lexicon.class, "places.txt")) {
      String[] parts = line.substring(2).split(";", -1);
      if (parts.length > 2) {
        addPlace(parts[0], parts[2]);
      }
    }
    addAll("han-words.txt", Kind.WORD);
    addAll("han-forms.txt", Kind.FORM);
  }

  /** The lexicon of the built-in tables. */
  static HanLexicon builtIn() {
    return BUILT_IN;
  }

  private void addPlace(String latin, String han) {
    List<String> words =
        Arrays.stream(latin.split(",", -1)).map(name -> name.replace(" ", "")).toList();
    for (String name : han.strip().split(",", -1)) {
      List<Meaning> meaning = List.of(new Meaning(words, false));
      put(name.strip(), Kind.PLACE, meaning);
      DIVISIONS.forEach(division -> put(name.strip() + division, Kind.PLACE, meaning));
    }
  }

  private void addAll(String table, Kind kind) {
    for (String line : TableText.lines(HanLexicon.class, table)) {
      String[] halves = line.split("=", 2);
      List<Meaning> meaning =
          Arrays.stream(halves[1].strip().split(" ", -1)).map(Meaning::parse).toList();
      for (String han : halves[0].strip().split(" ", -1)) {
        put(han, kind, meaning);
      }
    }
  }

  private void put(String han, Kind kind, List<Meaning> meaning) {
    entries.put(han, new Segment(han, kind, Pinyin.of(han), meaning));
    longest.merge(han.charAt(0), han.length(), Math::max);
  }

  /** A word of the tables; null if unknown. */
  Segment of(String han) {
    return entries.get(han);
  }

  /** The length of the longest word that begins with a character; 0 if there is none. */
  int longest(char first) {
    return longest.getOrDefault(first, 0);
  }
}
