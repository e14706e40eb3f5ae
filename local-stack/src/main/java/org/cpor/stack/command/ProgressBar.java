package org.cpor.stack.command;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;

/** A stream that shows on the terminal how many of its bytes were read. */
final class ProgressBar extends FilterInputStream {

  private static final int WIDTH = 40;

  private final PrintStream terminal = System.err;

  /**
   * Whether standard error is a terminal. The script {@code ./cpor} finds this out and sets the
   * property {@code cpor.terminal}.
   */
  private final boolean visible = Boolean.getBoolean("cpor.terminal");

  private final long size;
  private long read;
  private int drawnPercent = -1;

  ProgressBar(InputStream in, long size) {
    super(in);
    this.size = size;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    advance(value < 0 ? -1 : 1);
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    advance(count);
    return count;
  }

  private void advance(int count) {
    if (count > 0) {
      read += count;
    }
    int percent = size == 0 ? 100 : (int) (100 * read / size);
    if (visible && percent != drawnPercent) {
      drawnPercent = percent;
      int done = WIDTH * percent / 100;
      terminal.printf(
          "\r[%s%s] %3d %%%s",
          "#".repeat(done), " ".repeat(WIDTH - done), percent, percent == 100 ? "\n" : "");
      terminal.flush();
    }
  }
}
