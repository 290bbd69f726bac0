package org.tahsil.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Starts a product for tests: free ports, a data folder of its own, and nothing in it. */
public final class FreshProduct {

  private FreshProduct() {}

  /** Starts the product of this build; the caller closes it. */
  public static Product start(Map<String, String> variables) throws Exception {
    return start("it-data", variables);
  }

  /** Where a product that was started with this name has its state. */
  public static Path folder(String name) {
    return Build.here().target().resolve(name);
  }

  /** The same, with its state in another folder under the build's. */
  public static Product start(String name, Map<String, String> variables) throws Exception {
    Build build = Build.here();
    Path data = folder(name);
    Map<String, String> environment = new HashMap<>(variables);
    environment.put("TAHSIL_HTTP_PORT", "0");
    environment.put("TAHSIL_DATA_DIR", data.toString());
    clear(build, data);
    Settings settings = Settings.of(environment, build.project());
    Product product = new Product(settings, environment, build, System.out);
    try {
      product.start();
      return product;
    } catch (Exception e) {
      product.close();
      throw e;
    }
  }

  /** Ends what a killed test run left, and removes its state; the server's caches stay. */
  private static void clear(Build build, Path data) throws Exception {
    try (DataFolder folder = DataFolder.own(data)) {
      new Liberty(build, folder).recover();
      new Postgres(build.target(), folder).recover();
      Folders.delete(folder.postgres());
      Folders.delete(folder.mailbox());
      Folders.delete(folder.liberty().resolve("servers/tahsil/messages"));
      DemoLoader.forget(folder.root());
    }
  }
}
