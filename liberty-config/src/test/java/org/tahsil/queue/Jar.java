package org.tahsil.queue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** Parts of the archive that the container test puts together. */
final class Jar {

  private static final String DESCRIPTOR = "META-INF/application.xml";

  private Jar() {}

  /** The jar from which a class comes. */
  static File of(Class<?> type) throws URISyntaxException {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** The product's application.xml with one more web module. */
  static String withModule(Path build, String war) throws IOException {
    try (ZipFile ear = new ZipFile(build.resolve("tahsil.ear").toFile())) {
      byte[] bytes = ear.getInputStream(ear.getEntry(DESCRIPTOR)).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .replace(
              "<library-directory>",
              "<module><web><web-uri>"
                  + war
                  + "</web-uri><context-root>/itest</context-root></web></module>\n"
                  + "  <library-directory>");
    }
  }
}
