package io.tollgate.domain.matching.reading;

import io.tollgate.domain.matching.han.Segment;
import io.tollgate.domain.matching.han.Segment.Kind;
import io.tollgate.domain.matching.han.Segment.Meaning;
import io.tollgate.domain.matching.words.Lexicon;
import io.tollgate.domain.matching.words.Word;
import io.tollgate.domain.matching.words.WordClass;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes tokens from words. */
final class Tokens {
  private static final Lexicon LEXICON = Lexicon.builtIn();

  private Tokens() {}

  /** A word in Latin letters. */
  static Token ofLatin(String text, boolean bracketed) {
    Optional<Word> known = LEXICON.word(text);
    if (known.isPresent()) {
      return ofWord(text, known.get(), bracketed);
    }
    String digits = Numbers.ofWord(text);
    return digits != null
        ? Token.number(digits, WordClass.NUMBER, bracketed)
        : Token.named(text, LEXICON.longFormsOf(text), bracketed);
  }

  private static Token ofWord(String text, Word word, boolean bracketed) {
    return new Token(
        text, word.stems(), List.of(), word.kind(), word.isShort(), true, bracketed, false, "");
  }

  static Token ofDigits(String digits, boolean bracketed) {
    return Token.number(Numbers.withoutLeadingZeros(digits), WordClass.NUMBER, bracketed);
  }

  /** A Chinese word in pinyin. */
  static Token inPinyin(Segment segment, boolean bracketed) {
    // A character without a known sound stays as it is.
    String text = segment.sound().isEmpty() ? segment.han() : segment.sound();
    Token latin = ofLatin(text, bracketed);
    return new Token(
        latin.text(),
        latin.stems(),
        List.of(),
        segment.kind() == Kind.WORD ? kindOf(segment.meaning().get(0)) : latin.kind(),
        false,
        latin.isKnown(),
        bracketed,
        false,
        segment.han());
  }

  /** A Chinese word in English, as one or more tokens. */
  static List<Token> translated(Segment segment, boolean bracketed) {
    if (segment.kind() == Kind.NAME) {
      return List.of(inPinyin(segment, bracketed));
    }
    List<Token> tokens = new ArrayList<>();
    for (Meaning meaning : segment.meaning()) {
      boolean isOnly = segment.meaning().size() == 1;
      String text = isOnly ? segment.sound() : meaning.words().get(0);
      String han = isOnly ? segment.han() : segment.han() + tokens.size();
      WordClass kind = segment.kind() == Kind.PLACE ? WordClass.PLACE : kindOf(meaning);
      tokens.add(
          new Token(
              text,
              stems(meaning),
              List.of(),
              kind,
              false,
              true,
              bracketed,
              meaning.isOptional(),
              han));
    }
    return tokens;
  }

  private static List<String> stems(Meaning meaning) {
    Set<String> stems = new LinkedHashSet<>();
    for (String word : meaning.words()) {
      stems.addAll(LEXICON.word(word).map(Word::stems).orElse(List.of(word)));
    }
    return List.copyOf(stems);
  }

  /** The class of a translation; INDUSTRY if the English tables do not have the word. */
  private static WordClass kindOf(Meaning meaning) {
    return LEXICON.word(meaning.words().get(0)).map(Word::kind).orElse(WordClass.INDUSTRY);
  }
}
