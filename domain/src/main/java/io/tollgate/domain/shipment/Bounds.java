package io.tollgate.domain.shipment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The bounds of an event's texts and of the event as a whole (semantics, section 2). They hold for
 * every client. {@link ShipmentEvent} itself does not check them, because stored state of earlier
 * builds has longer texts; the doors and {@code Decider} do.
 *
 * <p>A letter is a Unicode code point.
 */
public final class Bounds {
  /** Letters of an id: of the event, the shipment, the exporter, a party or a product. */
  public static final int ID_LETTERS = 200;

  /** Letters of a party's name. */
  public static final int NAME_LETTERS = 1_000;

  /** Letters of any other text. */
  public static final int TEXT_LETTERS = 500;

  /** Bytes of an event, by {@link #bytes}. */
  public static final int EVENT_BYTES = 512 * 1024;

  /** For what an event has beside its texts: lengths, dates, enums and numbers. */
  private static final int HEAD_BYTES = 128;

  /** For a party beside its texts: a role and lengths. */
  private static final int PARTY_BYTES = 16;

  /** For a line beside its sku: a length, a line number, a quantity and a price. */
  private static final int LINE_BYTES = 32;

  /** UTF-8 takes at most 4 bytes a letter. */
  private static final int MOST_LINE_BYTES = LINE_BYTES + 4 * ID_LETTERS;

  private static final int MOST_PARTY_BYTES = PARTY_BYTES + 4 * (ID_LETTERS + NAME_LETTERS) + 2;

  private static final int MOST_HEAD_BYTES = HEAD_BYTES + 4 * (3 * ID_LETTERS + 3 * TEXT_LETTERS);

  private Bounds() {}

  /** Which bound is broken. Its name is the code in results. */
  public enum Breach {
    /** A text has too many letters. */
    TEXT_TOO_LONG,
    /** An id has a control character (Unicode Cc), or half of a surrogate pair. */
    CONTROL_CHARACTER,
    /** The event as a whole is too large. */
    OVERSIZED
  }

  /**
   * A broken bound.
   *
   * @param field the field, by its name in shipments files; {@code lines} if the event is too large
   * @param lineIndex the line that has the field, counted from 0 in the event
   * @param fault what is wrong and how to fix it, to stand after the field's name
   */
  public record Fault(Breach breach, String field, OptionalInt lineIndex, String fault) {
    /** One sentence, with the field. */
    public String detail() {
      return field + " " + fault;
    }

    /** The fault as an exception, for a door that refuses the event. */
    public ShapeException exception() {
      return new ShapeException(breach.name(), field, fault);
    }
  }

  /**
   * The first broken bound of the ids that a decision carries: event_id, shipment_id, exporter_id.
   * An event that breaks one cannot be answered.
   */
  public static Optional<Fault> ofIds(ShipmentEvent event) {
    Fault fault = id("event_id", event.eventId());
    fault = fault != null ? fault : id("shipment_id", event.shipmentId());
    fault = fault != null ? fault : id("exporter_id", event.exporterId());
    return Optional.ofNullable(fault);
  }

  /** The first broken bound of the rest: of the other texts, and then of the size. */
  public static Optional<Fault> ofContent(ShipmentEvent event) {
    Fault fault = text("invoice_number", event.invoiceNumber());
    fault = fault != null ? fault : parties(event.parties());
    fault = fault != null ? fault : text("currency", event.currency());
    fault = fault != null ? fault : text("licence_number", event.licenceNumber());
    fault = fault != null ? fault : lines(event.lines());
    fault = fault != null ? fault : size(event);
    return Optional.ofNullable(fault);
  }

  /** The first broken bound of all. */
  public static Optional<Fault> of(ShipmentEvent event) {
    Optional<Fault> fault = ofIds(event);
    return fault.isPresent() ? fault : ofContent(event);
  }

  /** The broken bound of one id. */
  public static Optional<Fault> ofId(String field, String value) {
    return Optional.ofNullable(id(field, value));
  }

  /** The broken bound of one party's name. */
  public static Optional<Fault> ofName(String field, String value) {
    return Optional.ofNullable(letters(field, value, NAME_LETTERS));
  }

  /** The broken bound of one other text. */
  public static Optional<Fault> ofText(String field, String value) {
    return Optional.ofNullable(text(field, value));
  }

  /** Bytes of an event: never less than it takes on the wire. */
  public static long bytes(ShipmentEvent event) {
    long bytes = HEAD_BYTES + utf8(event.eventId()) + utf8(event.shipmentId());
    bytes += utf8(event.exporterId()) + utf8(event.invoiceNumber());
    bytes += utf8(event.currency()) + utf8(event.licenceNumber());
    for (Party party : event.parties()) {
      bytes += PARTY_BYTES + utf8(party.partyId()) + utf8(party.name());
    }
    for (Line line : event.lines()) {
      bytes += bytes(line);
    }
    return bytes;
  }

  /** Bytes of one line of an event. */
  public static long bytes(Line line) {
    return LINE_BYTES + utf8(line.sku());
  }

  /** The fault of an event with more than {@link #EVENT_BYTES}. */
  public static Fault oversized() {
    return new Fault(
        Breach.OVERSIZED,
        "lines",
        OptionalInt.empty(),
        "make the event larger than "
            + EVENT_BYTES / 1024
            + " KB; split it into several shipments");
  }

  private static Fault parties(List<Party> parties) {
    for (Party party : parties) {
      Fault fault = id("party_id", party.partyId());
      fault = fault != null ? fault : letters("name", party.name(), NAME_LETTERS);
      if (fault != null) {
        return inRole(party.role(), fault);
      }
    }
    return null;
  }

  private static Fault inRole(Role role, Fault fault) {
    String name = fault.field().equals("party_id") ? "id" : fault.field();
    String column = role.name().toLowerCase(Locale.ROOT) + "_" + name;
    return new Fault(fault.breach(), column, fault.lineIndex(), fault.fault());
  }

  private static Fault lines(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Fault fault = id("sku", lines.get(i).sku());
      if (fault != null) {
        return new Fault(fault.breach(), fault.field(), OptionalInt.of(i), fault.fault());
      }
    }
    return null;
  }

  /** Counts bytes only where the number of parties and lines does not already tell. */
  private static Fault size(ShipmentEvent event) {
    long most =
        MOST_HEAD_BYTES
            + (long) MOST_PARTY_BYTES * event.parties().size()
            + (long) MOST_LINE_BYTES * event.lines().size();
    return most <= EVENT_BYTES || bytes(event) <= EVENT_BYTES ? null : oversized();
  }

  private static Fault id(String field, String value) {
    Fault fault = letters(field, value, ID_LETTERS);
    return fault != null ? fault : controls(field, value);
  }

  private static Fault text(String field, String value) {
    return letters(field, value, TEXT_LETTERS);
  }

  /** A code point is one or two chars, so most texts need one comparison. */
  private static Fault letters(String field, String value, int most) {
    if (value.length() <= most) {
      return null;
    }
    int letters = value.codePointCount(0, value.length());
    return letters <= most
        ? null
        : new Fault(
            Breach.TEXT_TOO_LONG,
            field,
            OptionalInt.empty(),
            "has " + letters + " letters; shorten it to at most " + most);
  }

  private static Fault controls(String field, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isISOControl(c)) {
        return forbidden(field, value, i, "the control character");
      }
      if (Character.isSurrogate(c)) {
        if (Character.isHighSurrogate(c)
            && i + 1 < value.length()
            && Character.isLowSurrogate(value.charAt(i + 1))) {
          i++;
        } else {
          return forbidden(field, value, i, "the unpaired surrogate");
        }
      }
    }
    return null;
  }

  private static Fault forbidden(String field, String value, int at, String what) {
    return new Fault(
        Breach.CONTROL_CHARACTER,
        field,
        OptionalInt.empty(),
        "has %s U+%04X as letter %d; remove it"
            .formatted(what, (int) value.charAt(at), value.codePointCount(0, at) + 1));
  }

  private static long utf8(String text) {
    long bytes = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // A surrogate pair has 4 bytes, so 2 for each of its chars.
      bytes += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
    }
    return bytes;
  }
}
