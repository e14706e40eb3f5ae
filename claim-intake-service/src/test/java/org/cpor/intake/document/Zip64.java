package org.cpor.intake.document;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The 64-bit records of a zip file. A zip file may have them even if its entries are few and small.
 */
public enum Zip64 {
  /** The extra field of each record in the central directory has the 64-bit sizes of the entry. */
  SIZES,
  /** The file has the 64-bit end record in addition to the 32-bit end record. */
  END,
  /**
   * The file has both end records, but the numbers in the 32-bit end record are -1: a reader must
   * take them from the 64-bit end record.
   */
  END_ALONE;

  private static final int ROW_SIGNATURE = 0x02014b50;
  private static final int ROW = 46;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_RECORD = 22;

  /** Returns {@code zip} with these 64-bit records. {@code zip} must have no comment. */
  public byte[] of(byte[] zip) {
    return this == SIZES ? withSizes(zip, -1) : withEnd(zip, this == END_ALONE);
  }

  /** Returns {@code zip} in the form {@link #SIZES}, with this uncompressed size of each entry. */
  public byte[] of(byte[] zip, long unpackedSize) {
    return withSizes(zip, unpackedSize);
  }

  private static byte[] withSizes(byte[] zip, long unpackedSize) {
    ByteBuffer from = ByteBuffer.wrap(zip).order(LITTLE_ENDIAN);
    int end = zip.length - END_RECORD;
    int table = from.getInt(end + 16);
    List<byte[]> rows = new ArrayList<>();
    for (int row = table; row < end && from.getInt(row) == ROW_SIGNATURE; ) {
      int name = from.getShort(row + 28);
      int extra = from.getShort(row + 30);
      ByteBuffer longer = ByteBuffer.allocate(ROW + name + 20).order(LITTLE_ENDIAN);
      longer.put(zip, row, ROW + name);
      longer.putShort((short) 1).putShort((short) 16);
      longer.putLong(unpackedSize < 0 ? from.getInt(row + 24) : unpackedSize);
      longer.putLong(from.getInt(row + 20));
      longer.putInt(20, -1).putInt(24, -1).putShort(30, (short) 20);
      rows.add(longer.array());
      row += ROW + name + extra;
    }
    int size = rows.stream().mapToInt(row -> row.length).sum();
    ByteBuffer to = ByteBuffer.allocate(table + size + END_RECORD).order(LITTLE_ENDIAN);
    to.put(zip, 0, table);
    rows.forEach(to::put);
    to.put(zip, end, END_RECORD);
    return to.putInt(table + size + 12, size).array();
  }

  private static byte[] withEnd(byte[] zip, boolean isAlone) {
    ByteBuffer from = ByteBuffer.wrap(zip).order(LITTLE_ENDIAN);
    int end = zip.length - END_RECORD;
    int entries = from.getShort(end + 10);
    ByteBuffer to = ByteBuffer.allocate(zip.length + 56 + 20).order(LITTLE_ENDIAN);
    to.put(zip, 0, end);
    to.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45);
    to.putInt(0).putInt(0).putLong(entries).putLong(entries);
    to.putLong(from.getInt(end + 12)).putLong(from.getInt(end + 16));
    to.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
    to.put(zip, end, END_RECORD);
    if (isAlone) {
      to.putInt(to.position() - END_RECORD, END_SIGNATURE)
          .putInt(to.position() - 14, -1)
          .putInt(to.position() - 10, -1)
          .putInt(to.position() - 6, -1);
    }
    return to.array();
  }
}
