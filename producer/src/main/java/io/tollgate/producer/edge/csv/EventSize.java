package io.tollgate.producer.edge.csv;

import io.tollgate.domain.shipment.Line;
import io.tollgate.domain.shipment.Party;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.producer.edge.EventFields;
import io.tollgate.producer.edge.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The size of an event: its texts in UTF-8 plus fixed numbers of bytes for the other fields. The
 * size is never less than the size on the wire.
 */
final class EventSize {
  /** Maximum number of bytes; a larger event is refused as OVERSIZED. */
  static final int MOST = 512 * 1024;

  /** Bytes of an event besides its texts: lengths, dates, enums and numbers. */
  private static final int HEAD = 128;

  /** Bytes of a party besides its texts. */
  private static final int PARTY = 16;

  /** Bytes of a line besides its SKU: a length, a line number, a quantity and a price. */
  private static final int LINE = 32;

  private EventSize() {}

  static long of(ShipmentEvent event) {
    long size = HEAD;
    size += texts(EventFields.BEFORE_PARTIES, event) + texts(EventFields.AFTER_PARTIES, event);
    for (Party party : event.parties()) {
      size += PARTY + texts(EventFields.PARTY, party);
    }
    for (Line line : event.lines()) {
      size += of(line);
    }
    return size;
  }

  static long of(Line line) {
    return LINE + texts(EventFields.LINE, line);
  }

  private static <R, B> long texts(List<Field<R, B, ?>> fields, R owner) {
    long bytes = 0;
    for (Field<R, B, ?> field : fields) {
      if (field.isText()) {
        bytes += field.write(owner).getBytes(StandardCharsets.UTF_8).length;
      }
    }
    return bytes;
  }
}
