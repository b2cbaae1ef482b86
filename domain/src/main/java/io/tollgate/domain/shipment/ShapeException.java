package io.tollgate.domain.shipment;

/** A field is missing or does not have the form that semantics, section 2, requires. */
public final class ShapeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;

  public ShapeException(String field, String fault) {
    super(field + " " + fault);
    this.field = field;
  }

  /** The wrong field, in snake_case as in files and schemas. */
  public String field() {
    return field;
  }
}
