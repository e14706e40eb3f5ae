package org.cpor.intake.document.application;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Computes the hash of the bytes that are written to this stream. The hash identifies the content
 * of a document.
 */
final class Sha256 extends OutputStream {

  private final MessageDigest digest;

  Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public void write(int one) {
    digest.update((byte) one);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    digest.update(bytes, offset, length);
  }

  /**
   * The hash of all bytes that were written to this stream, in hexadecimal. This method must be
   * called only once.
   */
  String ofAll() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
