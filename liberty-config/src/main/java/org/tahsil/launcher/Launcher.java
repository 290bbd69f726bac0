package org.tahsil.launcher;

import java.util.Map;

/** Starts the product, tells where it is, and stays until it is stopped. */
public final class Launcher {

  private Launcher() {}

  /** Runs the product with the settings of the environment. */
  public static void main(String[] arguments) {
    System.exit(run(System.getenv(), Build.here()));
  }

  private static int run(Map<String, String> environment, Build build) {
    try {
      Machine.check();
      Settings settings = Settings.of(environment, build.project());
      Product product = new Product(settings, environment, build, System.out);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(product), "stop Tahsil"));
      return run(product, settings);
    } catch (Trouble trouble) {
      System.err.println(trouble.getMessage());
      return 1;
    }
  }

  private static int run(Product product, Settings settings) {
    try {
      product.start();
      new Welcome(settings, product.at(), product.missing()).print(product.phases());
      String part = product.await();
      return ended(
          product,
          "The %s ended by itself: read the logs in %s and start Tahsil again; nights go on."
              .formatted(part, settings.dataDir().resolve("logs")));
    } catch (Trouble trouble) {
      return ended(product, trouble.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    } catch (Exception e) {
      return ended(product, "Tahsil cannot start: " + e);
    }
  }

  private static int ended(Product product, String sentence) {
    if (!product.stopping()) {
      System.err.println(sentence);
    }
    return 1;
  }

  private static void stop(Product product) {
    if (product.started()) {
      System.out.println("Stopping ...");
    }
    product.close();
    if (product.started()) {
      System.out.println("Stopped.");
    }
  }
}
