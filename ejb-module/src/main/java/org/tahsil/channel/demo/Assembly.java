package org.tahsil.channel.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsmpp.bean.SubmitSm;
import org.tahsil.shared.phone.Gsm0338;

/** Puts the parts of long texts together, as a phone does. */
final class Assembly {
  private static final int HEADER = 6;
  private static final int UNICODE = 8;

  private final Map<String, TreeMap<Integer, byte[]>> waiting = new HashMap<>();

  /** The text whose last missing part this is; empty while parts are missing. */
  synchronized Optional<Whole> take(SubmitSm part) {
    byte[] octets = part.getShortMessage();
    boolean unicode = part.getDataCoding() == UNICODE;
    if (!part.isUdhi()) {
      return Optional.of(new Whole(read(octets, unicode), 1));
    }
    String key = part.getDestAddress() + " " + part.getSourceAddr() + " " + octets[3];
    TreeMap<Integer, byte[]> parts = waiting.computeIfAbsent(key, name -> new TreeMap<>());
    parts.put((int) octets[5], Arrays.copyOfRange(octets, HEADER, octets.length));
    if (parts.size() < octets[4]) {
      return Optional.empty();
    }
    waiting.remove(key);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.values().forEach(all::writeBytes);
    return Optional.of(new Whole(read(all.toByteArray(), unicode), parts.size()));
  }

  private static String read(byte[] octets, boolean unicode) {
    return unicode ? new String(octets, StandardCharsets.UTF_16BE) : Gsm0338.read(octets);
  }

  /** A text and of how many parts it was. */
  record Whole(String text, int parts) {}
}
