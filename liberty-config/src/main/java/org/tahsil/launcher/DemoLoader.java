package org.tahsil.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Loads the demonstration data, once, over the product's own REST API. */
final class DemoLoader {

  private static final String MARK = "demo-loaded";

  private final String baseUrl;
  private final Path folder;
  private final Phases phases;

  DemoLoader(String baseUrl, Path folder, Phases phases) {
    this.baseUrl = baseUrl;
    this.folder = folder;
    this.phases = phases;
  }

  /** Lets the next start load again. */
  static void forget(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(MARK));
  }

  void loadOnce() {
    phases.say("Demonstration data: none for " + baseUrl + " in " + folder.getFileName());
  }
}
