package io.tollgate.wire.settings;

import java.util.Locale;
import java.util.Optional;

/** A setting. Keys that Kafka and the schema registry's clients know have their names. */
public interface Setting {
  /** How names in the environment begin. */
  String VARIABLE_PREFIX = "TOLLGATE_";

  /** The name in files, and of the option. */
  String key();

  /** What its value has to be. */
  Type type();

  /** The value where none is given; empty if one has to be. */
  Optional<String> standard();

  /** What it is for. */
  String doc();

  /** The name in the environment. */
  default String variable() {
    return VARIABLE_PREFIX + key().replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /** What a setting's value has to be. */
  enum Type {
    TEXT("text"),
    /** A text that is never shown. */
    SECRET("secret"),
    BOOLEAN("true or false"),
    INTEGER("whole number"),
    COUNT("whole number of 0 or more"),
    POSITIVE("whole number over 0");

    private final String form;

    Type(String form) {
      this.form = form;
    }

    /** The form in words. */
    public String form() {
      return form;
    }

    /** Whether a value has the form. */
    public boolean accepts(String value) {
      return switch (this) {
        case TEXT, SECRET -> true;
        case BOOLEAN -> value.equals("true") || value.equals("false");
        case INTEGER -> value.matches("-1|[0-9]{1,15}");
        case COUNT -> value.matches("[0-9]{1,15}");
        case POSITIVE -> value.matches("[0-9]{1,15}") && Long.parseLong(value) > 0;
      };
    }
  }
}
