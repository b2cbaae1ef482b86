package io.tollgate.producer.edge;

import io.tollgate.domain.shipment.Bounds;
import io.tollgate.domain.shipment.Excerpt;
import io.tollgate.domain.shipment.ShapeException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The lexical form of a value (semantics, section 2). Texts are not trimmed.
 *
 * @param <T> the type of the value
 */
public final class Form<T> {
  /** An id: a text without control characters. */
  static final Form<String> ID = text(Bounds::ofId);

  /** The name of a party. */
  static final Form<String> NAME = text(Bounds::ofName);

  /** Any other text. */
  static final Form<String> TEXT = text(Bounds::ofText);

  static final Form<String> COUNTRY =
      matching(Kind.OTHER, "[A-Z]{2}", "two capital letters", text -> text);

  static final Form<Integer> REVISION =
      matching(
          Kind.NUMBER, "[1-9][0-9]{0,8}", "a whole number from 1 to 999999999", Integer::valueOf);

  static final Form<Integer> LINE_NUMBER =
      matching(Kind.NUMBER, "[0-9]{1,9}", "a whole number of at most 9 digits", Integer::valueOf);

  static final Form<Long> QUANTITY =
      matching(Kind.NUMBER, "-?[0-9]{1,15}", "a whole number of at most 15 digits", Long::valueOf);

  static final Form<BigDecimal> PRICE =
      new Form<>(
          Kind.NUMBER,
          "a number of at most 15 digits and 4 decimal places",
          matcher("-?[0-9]{1,15}(\\.[0-9]{1,4})?", BigDecimal::new),
          BigDecimal::toPlainString);

  static final Form<LocalDate> DATE =
      matching(
          Kind.OTHER, "[0-9]{4}-[0-9]{2}-[0-9]{2}", "a date such as 2026-03-02", LocalDate::parse);

  static final Form<Instant> INSTANT =
      matching(
          Kind.OTHER,
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?"
              + "(Z|[+-][0-9]{2}:[0-9]{2})",
          "an instant with an offset, such as 2026-03-02T08:00:00Z",
          text -> OffsetDateTime.parse(text).toInstant());

  private enum Kind {
    TEXT,
    NUMBER,
    OTHER
  }

  private final Kind kind;
  private final String words;
  private final Function<String, T> reader;
  private final Function<T, String> writer;
  private final BiFunction<String, String, Optional<Bounds.Fault>> bound;

  /**
   * A form.
   *
   * @param words description of the form, for messages
   * @param reader returns null or throws a {@link DateTimeException} for a text of another form
   */
  private Form(Kind kind, String words, Function<String, T> reader, Function<T, String> writer) {
    this(kind, words, reader, writer, (name, text) -> Optional.empty());
  }

  private Form(
      Kind kind,
      String words,
      Function<String, T> reader,
      Function<T, String> writer,
      BiFunction<String, String, Optional<Bounds.Fault>> bound) {
    this.kind = kind;
    this.words = words;
    this.reader = reader;
    this.writer = writer;
    this.bound = bound;
  }

  private static Form<String> text(BiFunction<String, String, Optional<Bounds.Fault>> bound) {
    return new Form<>(Kind.TEXT, "a text", text -> text, value -> value, bound);
  }

  private static <T> Form<T> matching(
      Kind kind, String pattern, String words, Function<String, T> parser) {
    return new Form<>(kind, words, matcher(pattern, parser), Object::toString);
  }

  private static <T> Function<String, T> matcher(String pattern, Function<String, T> parser) {
    Pattern compiled = Pattern.compile(pattern);
    return text -> compiled.matcher(text).matches() ? parser.apply(text) : null;
  }

  /** The names of an enum's constants. */
  static <E extends Enum<E>> Form<E> constant(Class<E> type) {
    E[] constants = type.getEnumConstants();
    return new Form<>(
        Kind.OTHER,
        "one of " + Arrays.toString(constants),
        text -> {
          for (E constant : constants) {
            if (constant.name().equals(text)) {
              return constant;
            }
          }
          return null;
        },
        Enum::name);
  }

  /** Whether the form allows any text, of any length. */
  boolean isText() {
    return kind == Kind.TEXT;
  }

  /** Whether the value is a number, which JSON writes without quotation marks. */
  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  /**
   * Reads a text.
   *
   * @param name field or column, for messages
   * @throws ShapeException if the text has another form
   */
  T read(String name, String text) {
    Optional<Bounds.Fault> fault = bound.apply(name, text);
    if (fault.isPresent()) {
      throw fault.get().exception();
    }
    T value = orNull(text);
    if (value == null) {
      throw new ShapeException(name, "has to be " + words + ", not '" + shortened(text) + "'");
    }
    return value;
  }

  /** The value of a text; empty if the text has another form. */
  Optional<T> find(String text) {
    return Optional.ofNullable(orNull(text));
  }

  private T orNull(String text) {
    try {
      return reader.apply(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  String write(T value) {
    return writer.apply(value);
  }

  /** Shortens a value for a message, because a field can hold megabytes. */
  public static String shortened(String value) {
    return Excerpt.of(value);
  }
}
