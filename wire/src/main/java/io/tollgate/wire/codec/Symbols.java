package io.tollgate.wire.codec;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Maps the constants of a domain enum to the Avro symbols with the same names.
 *
 * @param <D> the domain enum
 * @param <A> the enum generated from the schema
 */
public final class Symbols<D extends Enum<D>, A extends Enum<A>> {
  private final String field;
  private final Map<D, A> symbols;
  private final Map<A, D> constants;
  private final List<A> byIndex;

  private Symbols(String field, Map<D, A> symbols, Map<A, D> constants, List<A> byIndex) {
    this.field = field;
    this.symbols = symbols;
    this.constants = constants;
    this.byIndex = byIndex;
  }

  /**
   * Pairs two enums.
   *
   * @param field the field that holds the symbol, for messages
   * @throws IllegalArgumentException if a domain constant has no symbol
   */
  public static <D extends Enum<D>, A extends Enum<A>> Symbols<D, A> of(
      String field, Class<D> domain, Class<A> avro) {
    Map<D, A> symbols = new EnumMap<>(domain);
    Map<A, D> constants = new EnumMap<>(avro);
    for (D constant : domain.getEnumConstants()) {
      A symbol = Enum.valueOf(avro, constant.name());
      symbols.put(constant, symbol);
      constants.put(symbol, constant);
    }
    return new Symbols<>(field, symbols, constants, List.of(avro.getEnumConstants()));
  }

  /** The symbol of a constant. */
  public A write(D constant) {
    return symbols.get(constant);
  }

  /** The index of a constant's symbol in the schema. Avro writes a symbol as this index. */
  @SuppressWarnings("EnumOrdinal") // Avro generates the constants in the order of the symbols.
  public int index(D constant) {
    return symbols.get(constant).ordinal();
  }

  /**
   * The constant of the symbol at an index of the schema.
   *
   * @throws IllegalArgumentException if the domain has no constant with the symbol's name
   * @throws IndexOutOfBoundsException if the schema has no symbol at the index
   */
  public D at(int index) {
    return read(byIndex.get(index));
  }

  /**
   * The constant of a symbol.
   *
   * @throws IllegalArgumentException if the domain has no constant with the symbol's name
   */
  public D read(A symbol) {
    D constant = constants.get(symbol);
    if (constant == null) {
      throw new IllegalArgumentException(
          field
              + " is "
              + symbol
              + ", which this version of Tollgate does not know; upgrade Tollgate");
    }
    return constant;
  }
}
