package org.tahsil.intake.app;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.intake.domain.BadCell;
import org.tahsil.intake.domain.CellFormats;
import org.tahsil.intake.domain.CellSource;
import org.tahsil.intake.domain.Cells;
import org.tahsil.intake.domain.Header;
import org.tahsil.intake.domain.Mapping;
import org.tahsil.intake.domain.RawRecord;
import org.tahsil.intake.domain.RecordSplitter;
import org.tahsil.shared.outcome.RefusedException;

/** Reads the rows of a file of one kind, one record at a time. */
final class RowReader<R> {
  private final RecordSplitter records;
  private final Kind<R> kind;
  private final Mapping mapping;
  private final Header header;
  private final CellFormats formats;
  private final Portfolio portfolio;

  /** Refused with EMPTY_FILE, MALFORMED_HEADER, MISSING_COLUMN or DUPLICATE_COLUMN. */
  RowReader(Reader file, Kind<R> kind, Mapping mapping, Portfolio portfolio) throws IOException {
    this.records = new RecordSplitter(file, mapping.formats().delimiter());
    this.kind = kind;
    this.mapping = mapping;
    this.portfolio = portfolio;
    this.formats = new CellFormats(mapping.formats(), portfolio.zone());
    this.header = readHeader();
    header
        .fault(mapping)
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
  }

  List<String> ignoredColumns() {
    return header.ignored(mapping);
  }

  /** The next row, or null at the end. */
  @Nullable ReadRow<R> next() throws IOException {
    RawRecord record = records.next();
    if (record == null) {
      return null;
    }
    try {
      CellSource source = new CellSource(mapping, header, fields(record));
      return new ReadRow<>(
          record, kind.read(new Cells(source, formats, portfolio.currency())), null);
    } catch (BadCell fault) {
      return new ReadRow<>(record, null, fault);
    }
  }

  private Header readHeader() throws IOException {
    RawRecord first = records.next();
    if (first == null) {
      throw SpooledFile.refused("EMPTY_FILE", "Send a CSV file that begins with a header line.");
    }
    try {
      return new Header(fields(first));
    } catch (BadCell broken) {
      throw SpooledFile.refused("MALFORMED_HEADER", "Mend the quotes of the header line.");
    }
  }

  private List<String> fields(RawRecord record) {
    if (record.tooLong()) {
      throw new BadCell("*", "ROW_TOO_LONG", null);
    }
    try {
      return CsvReader.builder()
          .fieldSeparator(mapping.formats().delimiter())
          .allowUnclosedQuote(false)
          .ofSingleCsvRecord(record.text())
          .getFields();
    } catch (CsvParseException malformed) {
      throw new BadCell("*", "MALFORMED_QUOTES", null);
    }
  }
}
