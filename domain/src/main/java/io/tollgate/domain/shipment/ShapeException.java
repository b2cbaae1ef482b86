package io.tollgate.domain.shipment;

/** A field that does not have the form that semantics, section 2, asks for. */
public final class ShapeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;

  public ShapeException(String field, String fault) {
    super(field + " " + fault);
    this.field = field;
  }

  /** The field at fault, in snake_case as in files and schemas. */
  public String field() {
    return field;
  }
}
