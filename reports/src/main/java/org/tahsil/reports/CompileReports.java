package org.tahsil.reports;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/**
 * Compiles each {@code .jrxml} of a folder into a {@code .jasper} of another, during the build,
 * unless that has been done since the source or the compiler changed.
 */
public final class CompileReports {

  private CompileReports() {}

  /**
   * @param args the folder of the sources and the folder of the results
   */
  public static void main(String[] args) throws IOException, JRException, URISyntaxException {
    Path folder = Files.createDirectories(Path.of(args[1]));
    Path compiler =
        Path.of(
            JasperCompileManager.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    for (Path source : sources(Path.of(args[0]))) {
      String name = source.getFileName().toString().replace(".jrxml", ".jasper");
      Path target = folder.resolve(name);
      if (!newer(target, source) || !newer(target, compiler)) {
        JasperCompileManager.compileReportToFile(source.toString(), target.toString());
      }
    }
  }

  private static boolean newer(Path target, Path source) throws IOException {
    return Files.exists(target)
        && Files.getLastModifiedTime(target).compareTo(Files.getLastModifiedTime(source)) > 0;
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jrxml")).sorted().toList();
    }
  }
}
