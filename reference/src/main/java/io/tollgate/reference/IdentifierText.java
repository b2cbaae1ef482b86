package io.tollgate.reference;

import io.tollgate.domain.reference.Identifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads and writes the identifiers in one field of a file. */
final class IdentifierText {
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern NUMBER = Pattern.compile("(?=.*\\p{Nd})[^:@]{1,40}");

  /** Types in the column ids of the Consolidated Screening List that are not identifiers. */
  private static final Pattern NO_TYPE =
      Pattern.compile(
          "(?i).*(gender|sanctions|transactions|website|\\bdate\\b|executive order|e-?mail"
              + "|information|determination|target type|organization type|aircraft|vessel (type|year)"
              + "|flag|issuer|ticker|phone|fax|currency address|section|nationality|tonnage).*");

  private IdentifierText() {}

  /** Reads {@code TYPE:NUMBER} items separated by bars. */
  static List<Identifier> typed(String text) {
    return ReferenceCsv.parts(text, "\\|").stream()
        .map(
            part -> {
              int colon = part.indexOf(':');
              return new Identifier(
                  colon < 0 ? "" : part.substring(0, colon).strip(),
                  part.substring(colon + 1).strip(),
                  "");
            })
        .filter(identifier -> !identifier.number().isEmpty())
        .toList();
  }

  static String typed(List<Identifier> identifiers) {
    return identifiers.stream()
        .map(identifier -> identifier.type() + ":" + identifier.number())
        .collect(Collectors.joining("|"));
  }

  /**
   * Reads items of the Consolidated Screening List's CSV, separated by semicolons, such as {@code
   * CN, 2019-01-02, 1234, Tax ID No.}; country and dates are optional.
   */
  static List<Identifier> consolidated(String text) {
    List<Identifier> identifiers = new ArrayList<>();
    for (String item : ReferenceCsv.parts(text, ";")) {
      List<String> parts = Arrays.stream(item.split(",")).map(String::strip).toList();
      if (parts.size() > 1) {
        String country = parts.size() > 2 ? parts.get(0) : "";
        of(parts.get(parts.size() - 1), parts.get(parts.size() - 2), country)
            .ifPresent(identifiers::add);
      }
    }
    return identifiers;
  }

  static String consolidated(List<Identifier> identifiers) {
    return identifiers.stream()
        .map(
            id ->
                (id.country().isEmpty() ? "" : id.country() + ", ")
                    + id.number()
                    + ", "
                    + id.type())
        .collect(Collectors.joining("; "));
  }

  /** The identifier; empty if the type or number is not that of an identifier. */
  static Optional<Identifier> of(String type, String number, String country) {
    return NUMBER.matcher(number).matches() && !NO_TYPE.matcher(type).matches()
        ? Optional.of(
            new Identifier(type, number, COUNTRY.matcher(country).matches() ? country : ""))
        : Optional.empty();
  }
}
