package io.tollgate.domain.reference;

import io.tollgate.domain.calendar.FiscalCalendar;
import java.util.List;

/** A company that exports, and its fiscal calendar. */
public record Exporter(String exporterId, String name, FiscalCalendar fiscalCalendar)
    implements ReferenceRow {

  @Override
  public ReferenceTable table() {
    return ReferenceTable.EXPORTERS;
  }

  @Override
  public List<String> canonical() {
    return List.of(exporterId, name, fiscalCalendar.text());
  }
}
