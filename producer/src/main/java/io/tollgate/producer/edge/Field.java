package io.tollgate.producer.edge;

import io.tollgate.domain.shipment.ShapeException;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A field of an event, a party or a line.
 *
 * @param <R> the record that has it
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

  /** Its name in JSON and in the schema, such as {@code ship_date}. */
  public String name() {
    return name;
  }

  /** Who has to give it. */
  public Need need() {
    return need;
  }

  /** Whether its value is a text of any length. */
  public boolean isText() {
    return form.isText();
  }

  /** Whether its value is a number. */
  public boolean isNumber() {
    return form.isNumber();
  }

  /**
   * Reads its value.
   *
   * @param as what the field is named where the text stands, for a message
   * @throws ShapeException if the text is blank or has another form than the field
   */
  public T value(String as, String text) {
    if (text.isBlank()) {
      throw new ShapeException(as, "is blank; it is required");
    }
    return form.read(as, text);
  }

  /** Its value; empty if the text has another form. */
  public Optional<T> find(String text) {
    return form.find(text);
  }

  /**
   * Reads its value into a builder; an optional field that is blank stays as the builder has it.
   *
   * @param as what the field is named where the text stands, for a message
   * @param isRequired whether it may not be blank there
   * @throws ShapeException if a text that is needed is blank, or has another form than the field
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

  /** Its value as a text. */
  public String write(R owner) {
    return form.write(getter.apply(owner));
  }
}
