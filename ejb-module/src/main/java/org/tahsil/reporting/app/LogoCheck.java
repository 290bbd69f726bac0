package org.tahsil.reporting.app;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.tahsil.shared.outcome.Refusal;

/** Whether a logo is a PNG picture of a sensible size; its sides are read before it is unpacked. */
final class LogoCheck {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int SIDES_AT = 16;
  private static final int MOST_BYTES = 60_000;
  private static final int LONGEST_SIDE = 2_000;

  private LogoCheck() {}

  /** Why it cannot be printed; empty if it can. */
  static Optional<Refusal> fault(String base64) {
    try {
      byte[] logo = Base64.getDecoder().decode(base64);
      if (logo.length > MOST_BYTES) {
        return refused(logo.length + " bytes", "Use a PNG picture of at most 60000 bytes.");
      }
      if (logo.length < SIDES_AT + 8
          || !Arrays.equals(SIGNATURE, Arrays.copyOf(logo, SIGNATURE.length))) {
        return refused("no PNG", "Use a PNG picture in Base64.");
      }
      ByteBuffer sides = ByteBuffer.wrap(logo, SIDES_AT, 8);
      int width = sides.getInt();
      int height = sides.getInt();
      if (width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE) {
        return refused(width + " x " + height, "Use at most 2000 x 2000 pixels.");
      }
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(logo));
      return picture == null
          ? refused("unreadable", "Use a PNG picture that can be opened.")
          : Optional.empty();
    } catch (IllegalArgumentException | IOException | IndexOutOfBoundsException unreadable) {
      return refused("unreadable", "Use a PNG picture in Base64.");
    }
  }

  private static Optional<Refusal> refused(String found, String remedy) {
    return Optional.of(Refusal.malformed("LOGO_INVALID", "logo", found, remedy));
  }
}
