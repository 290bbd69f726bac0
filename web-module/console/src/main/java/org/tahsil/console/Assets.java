package org.tahsil.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The scripts, styles and pictures of the pages, under an address that names their content. */
@ApplicationScoped
public class Assets {
  private static final String OWN = "/org/tahsil/console/assets/";
  private static final String JARS = "/META-INF/resources/webjars/";
  private static final Map<String, String> FILES =
      Map.of(
          "tahsil.css", OWN + "tahsil.css",
          "tahsil.js", OWN + "tahsil.js",
          "charts.js", OWN + "charts.js",
          "live.js", OWN + "live.js",
          "icons.svg", OWN + "icons.svg",
          "mark.svg", OWN + "mark.svg",
          "htmx.min.js", JARS + "htmx.org/2.0.10/dist/htmx.min.js",
          "chart.umd.min.js", JARS + "chart.js/4.5.1/dist/chart.umd.min.js",
          "bootstrap.min.css", JARS + "bootstrap/5.3.8/css/bootstrap.min.css",
          "bootstrap.rtl.min.css", JARS + "bootstrap/5.3.8/css/bootstrap.rtl.min.css");
  private static final int VERSION_DIGITS = 12;

  private final Map<String, Asset> assets = new LinkedHashMap<>();
  private final String version;

  /** A file with its media type. */
  static final class Asset {
    private final byte[] content;
    private final String type;

    Asset(byte[] content, String type) {
      this.content = content;
      this.type = type;
    }

    byte[] content() {
      return content.clone();
    }

    String type() {
      return type;
    }
  }

  public Assets() {
    MessageDigest digest = sha256();
    FILES.keySet().stream().sorted().forEach(name -> digest.update(load(name)));
    version = HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
  }

  /** Changes whenever a file does. */
  public String version() {
    return version;
  }

  /** The path under which the pages find the files. */
  public String path() {
    return "/assets/" + version;
  }

  Optional<Asset> find(String name) {
    return Optional.ofNullable(assets.get(name));
  }

  private byte[] load(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(FILES.get(name))) {
      if (in == null) {
        throw new IllegalStateException("the console lacks " + FILES.get(name));
      }
      byte[] content = in.readAllBytes();
      assets.put(name, new Asset(content, type(name)));
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String name) {
    return name.endsWith(".css")
        ? "text/css;charset=UTF-8"
        : name.endsWith(".js") ? "text/javascript;charset=UTF-8" : "image/svg+xml";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
