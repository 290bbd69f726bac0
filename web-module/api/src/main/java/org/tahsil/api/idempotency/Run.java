package org.tahsil.api.idempotency;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tahsil.idempotency.IdempotencyKeys;

/** A request under a key: its body is hashed as it streams by and never kept. */
final class Run {
  static final String PROPERTY = Run.class.getName();

  private final IdempotencyKeys.Key key;
  private final DigestInputStream body;

  private Run(IdempotencyKeys.Key key, DigestInputStream body) {
    this.key = key;
    this.body = body;
  }

  /** A request whose hash begins with its method and address. */
  static Run of(IdempotencyKeys.Key key, String operation, InputStream body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((operation + "\n").getBytes(StandardCharsets.UTF_8));
      return new Run(key, new DigestInputStream(body, digest));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }

  IdempotencyKeys.Key key() {
    return key;
  }

  /** The body for whoever reads it; closing it leaves the rest to be hashed. */
  InputStream body() {
    return new Unclosed(body);
  }

  /** The hash of the whole request, in hexadecimal digits; reads what nobody has read. */
  String hash() {
    try {
      body.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(body.getMessageDigest().digest());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Passes everything on but the end. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return in.read(bytes, offset, length);
    }

    @Override
    public void close() {
      // the hash wants the rest
    }
  }
}
