package io.tollgate.domain.reference;

/**
 * An official number of a company, such as a registration or tax number.
 *
 * @param type the kind of number, as the file writes it; blank if unknown
 * @param number as the file writes it
 * @param country the issuing country, as two capital letters; blank if unknown
 */
public record Identifier(String type, String number, String country) {

  /** The identifier as shown to a person. */
  public String text() {
    return (type.isEmpty() ? "number" : type) + " " + number;
  }
}
