package org.cpor.intake.claim.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import org.cpor.intake.claim.domain.Claim;

/**
 * Writes claims as CSV according to RFC 4180, in UTF-8: a header and one row for each claim. Texts
 * are quoted. A spreadsheet reads no part of a text as a formula, even if the user imports the file
 * with another separator.
 */
final class ClaimTable {

  private static final CsvMapper CSV =
      CsvMapper.csvBuilder()
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
          .build();
  private static final CsvSchema COLUMNS =
      CSV.schemaFor(ClaimRow.class).withHeader().withLineSeparator("\r\n");

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final SequenceWriter rows;

  /**
   * Begins the CSV file in {@code to}.
   *
   * @param hasByteOrderMark whether the file begins with a byte order mark, by which Excel
   *     recognizes UTF-8
   */
  ClaimTable(OutputStream to, ColumnSeparator separator, boolean hasByteOrderMark)
      throws IOException {
    if (hasByteOrderMark) {
      to.write(BYTE_ORDER_MARK);
    }
    rows =
        CSV.writerFor(ClaimRow.class)
            .with(COLUMNS.withColumnSeparator(separator.character()))
            .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .writeValues(to);
  }

  void add(Claim claim) throws IOException {
    rows.write(ClaimRow.of(claim));
  }

  /**
   * Writes the rest of the file. Call this method only after the last row, because an incomplete
   * file must not look complete.
   */
  void end() throws IOException {
    rows.close();
  }
}
