package org.tahsil.batch;

import java.util.Properties;
import java.util.UUID;
import org.tahsil.night.NightRun;

/** A night's run as parameters of its job. */
final class Runs {
  private static final String NIGHT = "night";
  private static final String RUN = "run";

  private Runs() {}

  static Properties parameters(NightRun run) {
    Properties parameters = new Properties();
    parameters.setProperty(NIGHT, run.night().toString());
    parameters.setProperty(RUN, run.run().toString());
    return parameters;
  }

  static boolean isOf(Properties parameters, NightRun run) {
    return run.run().toString().equals(parameters.getProperty(RUN));
  }

  static NightRun of(Properties parameters) {
    return new NightRun(
        UUID.fromString(parameters.getProperty(NIGHT)),
        UUID.fromString(parameters.getProperty(RUN)));
  }
}
