package io.tollgate.producer.edge;

import io.tollgate.domain.shipment.ShapeException;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A field of an event, a party or a line.
 *
 * @param <R> the record with the field
 * @param <B> the record's builder
 * @param <T> the type of its value
 */
public final class Field<R, B, T> {
  private final String name;
  private final Need need;
  private final Form<T> form;
  private final Function<R, T> getter;
  private final BiConsumer<B, T> setter;

  Field(String name, Need need, Form<T> form, Function<R, T> getter, BiConsumer<B, T> setter) {
    this.name = name;
    this.need = need;
    this.form = form;
    this.getter = getter;
    this.setter = setter;
  }

  /** The name in JSON and in the schema, such as {@code ship_date}. */
  public String name() {
    return name;
  }

  /** Whether the field is required. */
  public Need need() {
    return need;
  }

  /** Whether the value is a text of any length. */
  public boolean isText() {
    return form.isText();
  }

  /** Whether the value is a number. */
  public boolean isNumber() {
    return form.isNumber();
  }

  /**
   * Reads the value.
   *
   * @param as name of the field or column, for messages
   * @throws ShapeException if the text is blank or does not have the field's form
   */
  public T value(String as, String text) {
    if (text.isBlank()) {
      throw new ShapeException(as, "is blank; it is required");
    }
    return form.read(as, text);
  }

  /** The value; empty if the text does not have the field's form. */
  public Optional<T> find(String text) {
    return form.find(text);
  }

  /**
   * Reads the value into a builder. A blank optional field leaves the builder unchanged.
   *
   * @param as name of the field or column, for messages
   * @param isRequired whether the text must not be blank
   * @throws ShapeException if a required text is blank, or the text does not have the field's form
   */
  public void read(String as, boolean isRequired, String text, B builder) {
    if (!isRequired && (text.isEmpty() || form.isText())) {
      if (!text.isEmpty()) {
        setter.accept(builder, form.read(as, text));
      }
    } else {
      setter.accept(builder, value(as, text));
    }
  }

  /** The value as a text. */
  public String write(R owner) {
    return form.write(getter.apply(owner));
  }
}
