package org.tahsil.kill;

import java.io.IOException;
import java.util.SplittableRandom;
import org.tahsil.product.LauncherProcess;

/** What is killed. */
enum Target {
  SERVER,
  DATABASE,
  LAUNCHER;

  /** Six in ten the server, three the database, one the launcher. */
  static Target draw(SplittableRandom random) {
    int lot = random.nextInt(10);
    return lot < 6 ? SERVER : lot < 9 ? DATABASE : LAUNCHER;
  }

  /** Kills with -9. */
  void kill(LauncherProcess launcher) throws IOException, InterruptedException {
    switch (this) {
      case SERVER -> launcher.server().destroyForcibly();
      case DATABASE -> launcher.postmaster().destroyForcibly();
      case LAUNCHER -> launcher.signal("KILL");
    }
  }
}
