package io.tollgate.wire.settings;

import java.util.Locale;
import java.util.Optional;

/** A setting. Settings of Kafka's and the schema registry's clients keep the clients' names. */
public interface Setting {
  /** The prefix of environment variables. */
  String VARIABLE_PREFIX = "TOLLGATE_";

  /** The name in files; the option has dashes in place of dots. */
  String key();

  /** The type of the value. */
  Type type();

  /** The default value; empty if the setting is required. */
  Optional<String> standard();

  /** The description for the documentation. */
  String doc();

  /** The name of the environment variable. */
  default String variable() {
    return VARIABLE_PREFIX + key().replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /** The type of a setting's value. */
  enum Type {
    TEXT("text"),
    /** A text that is never displayed. */
    SECRET("secret"),
    BOOLEAN("true or false"),
    INTEGER("whole number"),
    COUNT("whole number of 0 or more"),
    POSITIVE("whole number over 0");

    private final String form;

    Type(String form) {
      this.form = form;
    }

    /** The description of the type. */
    public String form() {
      return form;
    }

    /** The description of the type with its article. */
    String phrase() {
      return this == BOOLEAN ? form : "a " + form;
    }

    /** Whether a value is of this type. */
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
