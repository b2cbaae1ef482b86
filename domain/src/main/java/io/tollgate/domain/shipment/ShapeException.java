package io.tollgate.domain.shipment;

/** A field is missing or does not have the form that semantics, section 2, requires. */
public final class ShapeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String field;

  public ShapeException(String field, String fault) {
    this("", field, fault);
  }

  /**
   * A field that breaks a bound.
   *
   * @param code the name of the {@link Bounds.Breach}
   */
  ShapeException(String code, String field, String fault) {
    super(field + " " + fault);
    this.code = code;
    this.field = field;
  }

  /** The {@link Bounds.Breach} by its name; blank if the field has no such code. */
  public String code() {
    return code;
  }

  /** The wrong field, in snake_case as in files and schemas. */
  public String field() {
    return field;
  }
}
