package org.tahsil.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/** Compiles each {@code .jrxml} of a folder into a {@code .jasper} of another, during the build. */
public final class CompileReports {

  private CompileReports() {}

  /**
   * @param args the folder of the sources and the folder of the results
   */
  public static void main(String[] args) throws IOException, JRException {
    Path target = Files.createDirectories(Path.of(args[1]));
    for (Path source : sources(Path.of(args[0]))) {
      String name = source.getFileName().toString().replace(".jrxml", ".jasper");
      JasperCompileManager.compileReportToFile(source.toString(), target.resolve(name).toString());
    }
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jrxml")).sorted().toList();
    }
  }
}
