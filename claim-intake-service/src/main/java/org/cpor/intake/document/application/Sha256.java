package org.cpor.intake.document.application;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Of the bytes that are written to it: what tells a document's from all others. */
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

  /** Of the bytes until here, in hexadecimal; to be called once. */
  String ofAll() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
