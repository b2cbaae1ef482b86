package io.tollgate.domain.reference;

/**
 * A number by which an authority knows a company, such as a registration or tax number.
 *
 * @param type what number it is, as it was written; blank where that is not said
 * @param number as it was written
 * @param country whose authority gave it, as two capital letters; blank where that is not said
 */
public record Identifier(String type, String number, String country) {

  /** As it is reported to a person. */
  public String text() {
    return (type.isEmpty() ? "number" : type) + " " + number;
  }
}
