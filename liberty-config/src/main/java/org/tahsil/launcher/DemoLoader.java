package org.tahsil.launcher;

import java.nio.file.Path;

/** Loads the demonstration data, once, over the product's own REST API. */
final class DemoLoader {

  private final String baseUrl;
  private final Path folder;
  private final Phases phases;

  DemoLoader(String baseUrl, Path folder, Phases phases) {
    this.baseUrl = baseUrl;
    this.folder = folder;
    this.phases = phases;
  }

  void loadOnce() {
    phases.say("Demonstration data: none for " + baseUrl + " in " + folder.getFileName());
  }
}
