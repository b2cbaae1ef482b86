package io.tollgate.domain.matching.reading;

import io.tollgate.domain.matching.han.Segment;
import io.tollgate.domain.matching.han.Segment.Kind;
import io.tollgate.domain.matching.han.Segmenter;
import io.tollgate.domain.matching.reading.FormFinder.Found;
import io.tollgate.domain.matching.reading.Reading.Note;
import io.tollgate.domain.matching.words.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads a name in every way that it can be meant, at most {@value #MOST_READINGS} ways. */
public final class NameReader {
  private static final int MOST_READINGS = 12;
  private static final int SHORTEST_PART = 5;
  private static final int MOST_PARTS = 4;
  private static final int PENALTY_OF_PART = 10_000;
  private static final int PENALTY_OF_ALIAS = 5_000;
  private static final int PENALTY_OF_PINYIN = 2_000;

  /** Separators between two names of one organisation, or between an organisation and its part. */
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile(
          "(?<=[a-z']{4})/(?=[a-z'-]{4})|;"
              + "|\\b(?:a[.]?k[.]?a[.]?|f[.]?k[.]?a[.]?|d/?b/?a|t/a)\\s"
              + "|\\b(?:formerly|also|previously)(?: known as)?\\b|\\btrading as\\b"
              + "|\\b(?:affiliated entity:|subordinate institution\\b)");

  /** Every text that the pattern matches contains one of these; they are cheaper to check. */
  private static final List<String> MARKS =
      List.of(
          "/",
          ";",
          "aka",
          "fka",
          "k.a",
          "dba ",
          "formerly",
          "also",
          "previously",
          " as ",
          "entity:",
          "sub");

  /** Stems of vehicles that a sponsor numbers in series. */
  private static final Set<String> VEHICLES =
      Set.of(
          "fund",
          "trust",
          "partner",
          "series",
          "certificate",
          "note",
          "issuer",
          "equity",
          "venture",
          "opportunity");

  /** The word 'and', if it is alone between words of the tables. */
  private static final Set<String> HAN_AND = Set.of("及", "与", "和", "暨");

  private static final Pattern SCHOOL = Pattern.compile("大学|(?<!科)学院");

  private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");

  private final List<Reading> readings = new ArrayList<>();

  private boolean isCut;

  private NameReader() {}

  /**
   * The result of reading a name.
   *
   * @param readings the plainest first; empty if the name has no letter and no digit
   * @param isCut whether a part of the name is in no reading, because the name is too long
   */
  public record Result(List<Reading> readings, boolean isCut) {}

  /** The readings of a name, the plainest first; empty if the name has no letter and no digit. */
  public static List<Reading> read(String name) {
    return readAll(name).readings();
  }

  /** The readings of a name, and whether they cover all of it. */
  public static Result readAll(String name) {
    NameReader reader = new NameReader();
    Folding.Folded folded = Folding.fold(name);
    reader.isCut = folded.isCut();
    String text = Numbers.inDigits(folded.text());
    reader.readWhole(text, 0, Note.AS_WRITTEN);
    if (hasMark(text)) {
      reader.readParts(text);
    }
    return new Result(List.copyOf(reader.readings), reader.isCut);
  }

  private static boolean hasMark(String folded) {
    for (String mark : MARKS) {
      if (folded.contains(mark)) {
        return true;
      }
    }
    return false;
  }

  private void readParts(String folded) {
    String[] parts = BETWEEN_NAMES.split(folded, MOST_PARTS);
    isCut |= parts.length == MOST_PARTS && BETWEEN_NAMES.matcher(parts[MOST_PARTS - 1]).find();
    for (int i = 0; parts.length > 1 && i < parts.length; i++) {
      if (parts[i].strip().length() >= SHORTEST_PART) {
        readWhole(parts[i], PENALTY_OF_PART, Note.PART);
      }
    }
  }

  private void readWhole(String folded, int penalty, Note note) {
    List<Piece> pieces = Phrases.withPlacesTogether(Pieces.of(folded));
    readPieces(pieces, penalty, note);
    if (hasBrackets(pieces)) {
      readOutside(pieces, penalty);
    }
  }

  private static boolean hasBrackets(List<Piece> pieces) {
    for (Piece piece : pieces) {
      if (piece.bracketed()) {
        return true;
      }
    }
    return false;
  }

  private void readOutside(List<Piece> pieces, int penalty) {
    List<Piece> outside = pieces.stream().filter(piece -> !piece.bracketed()).toList();
    boolean isNumbered =
        pieces.stream().anyMatch(piece -> piece.bracketed() && piece.kind() == Piece.Kind.DIGITS);
    if (!outside.isEmpty() && !isNumbered) {
      boolean isPlace =
          pieces.stream()
              .filter(Piece::bracketed)
              .allMatch(piece -> Tokens.ofLatin(piece.text(), true).kind().isPlace());
      if (!isPlace) {
        readPieces(outside, penalty + PENALTY_OF_PART, Note.WITHOUT_BRACKETS);
      }
    }
  }

  private void readPieces(List<Piece> pieces, int penalty, Note note) {
    if (isChinese(pieces)) {
      readChinese(pieces, penalty, note);
      return;
    }
    Found found = FormFinder.in(latinWords(pieces));
    add(found.words(), found.kinds(), penalty, note);
    List<Token> full = Phrases.withAliasesInFull(found.words());
    if (full != null) {
      add(full, found.kinds(), penalty + PENALTY_OF_ALIAS, Note.ALIAS);
    }
  }

  private static boolean isChinese(List<Piece> pieces) {
    for (Piece piece : pieces) {
      if (piece.kind() == Piece.Kind.HAN) {
        return true;
      }
    }
    return false;
  }

  private void readChinese(List<Piece> pieces, int penalty, Note note) {
    Note translated = note == Note.AS_WRITTEN ? Note.TRANSLATED : note;
    Set<String> forms = new TreeSet<>();
    List<Token> english = chineseWords(pieces, true, true, forms);
    Set<String> plainForms = new TreeSet<>();
    List<Token> plain = chineseWords(pieces, true, false, plainForms);
    boolean hasAlias = !english.equals(plain);
    add(english, forms, penalty + (hasAlias ? PENALTY_OF_ALIAS : 0), translated);
    if (hasAlias && pieces.stream().noneMatch(NameReader::isSchool)) {
      // A list may also carry the long name of an organisation that uses a short one in English.
      add(plain, plainForms, penalty, translated);
    }
    List<Token> full = Phrases.withAliasesInFull(english);
    if (full != null) {
      add(full, forms, penalty + PENALTY_OF_ALIAS, Note.ALIAS);
    }
    Set<String> pinyinForms = new TreeSet<>();
    List<Token> pinyin = chineseWords(pieces, false, false, pinyinForms);
    add(pinyin, pinyinForms, penalty + PENALTY_OF_PINYIN, Note.PINYIN);
  }

  /** A school has one English name; the literal translation may be the name of another school. */
  private static boolean isSchool(Piece piece) {
    return piece.kind() == Piece.Kind.HAN && SCHOOL.matcher(piece.text()).find();
  }

  private void add(List<Token> words, Set<String> forms, int penalty, Note note) {
    isCut |= words.size() > Reading.MOST_WORDS;
    if (!words.isEmpty() && readings.size() < MOST_READINGS) {
      Reading reading = new Reading(withSeries(words), forms, penalty, note);
      if (note != Note.PART || hasTellingName(words)) {
        readings.add(reading);
      }
    }
  }

  private static boolean hasTellingName(List<Token> words) {
    return words.stream().anyMatch(word -> word.kind() == WordClass.DISTINCTIVE);
  }

  /** The words of a text from the tables, without its legal forms. */
  static List<Token> plainWords(String text) {
    return FormFinder.in(latinWords(Phrases.withPlacesTogether(Pieces.of(text)))).words();
  }

  private static List<Token> latinWords(List<Piece> pieces) {
    List<Token> words = new ArrayList<>(pieces.size());
    for (int at = 0; at < pieces.size(); at++) {
      Piece piece = pieces.get(at);
      boolean isEnding =
          at > 0
              && pieces.get(at - 1).kind() == Piece.Kind.DIGITS
              && ORDINAL_ENDINGS.contains(piece.text());
      if (!isEnding) {
        JoinedForms.split(latinWord(piece, at, pieces), words);
      }
    }
    return words;
  }

  private static Token latinWord(Piece piece, int at, List<Piece> pieces) {
    if (piece.kind() == Piece.Kind.DIGITS) {
      return Tokens.ofDigits(piece.text(), piece.bracketed());
    }
    String roman = at > 0 ? Numbers.ofRoman(piece.text()) : null;
    boolean isNumber =
        roman != null && (isPlainlyRoman(piece.text()) || isLastButForms(at + 1, pieces));
    return isNumber
        ? Tokens.ofDigits(roman, piece.bracketed())
        : Tokens.ofLatin(piece.text(), piece.bracketed());
  }

  /** XI and single letters are more often words or initials than numbers. */
  private static boolean isPlainlyRoman(String text) {
    return text.length() > 1 && !text.equals("xi");
  }

  private static boolean isLastButForms(int from, List<Piece> pieces) {
    if (from == pieces.size()) {
      return true;
    }
    List<Token> rest =
        pieces.subList(from, pieces.size()).stream()
            .map(piece -> Tokens.ofLatin(piece.text(), false))
            .toList();
    return FormFinder.isNothingElse(rest);
  }

  private static List<Token> chineseWords(
      List<Piece> pieces, boolean translate, boolean aliases, Set<String> forms) {
    List<Token> words = new ArrayList<>();
    List<Piece> latin = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.kind() == Piece.Kind.HAN) {
        words.addAll(latinWords(latin));
        latin.clear();
        if (!piece.text().equals("第")) {
          addHan(Segmenter.cut(piece.text(), aliases), piece, translate, words, forms);
        }
      } else {
        latin.add(piece);
      }
    }
    words.addAll(latinWords(latin));
    Found found = FormFinder.in(words);
    forms.addAll(found.kinds());
    return found.words();
  }

  private static void addHan(
      List<Segment> segments, Piece piece, boolean translate, List<Token> to, Set<String> forms) {
    for (Segment segment : segments) {
      if (segment.kind() == Kind.NAME && HAN_AND.contains(segment.han())) {
        continue;
      }
      if (segment.kind() == Kind.FORM) {
        forms.add(segment.meaning().get(0).words().get(0));
      } else if (segment.kind() == Kind.ALIAS) {
        String english =
            String.join(" ", segment.meaning().stream().map(word -> word.words().get(0)).toList());
        to.addAll(plainWords(english));
      } else if (translate) {
        to.addAll(Tokens.translated(segment, piece.bracketed()));
      } else {
        to.add(Tokens.inPinyin(segment, piece.bracketed()));
      }
    }
  }

  /**
   * Marks a number after a fund or trust: it distinguishes vehicles of one sponsor, not sponsors.
   */
  private static List<Token> withSeries(List<Token> words) {
    List<Token> marked = new ArrayList<>(words.size());
    boolean isVehicle = false;
    for (Token word : words) {
      boolean isSeries = isVehicle && word.kind() == WordClass.NUMBER;
      marked.add(isSeries ? Token.number(word.text(), WordClass.SERIES, word.bracketed()) : word);
      isVehicle |= VEHICLES.contains(word.stems().get(0));
    }
    return marked;
  }
}
