package org.tahsil.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finds and ends processes, but only those that are provably ours. */
final class Processes {

  private Processes() {}

  /** The first line of a pid file as a living process, if there is one. */
  static Optional<ProcessHandle> fromFile(Path pidFile) throws IOException {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    String first = Files.readString(pidFile).lines().findFirst().orElse("").strip();
    if (!first.matches("[0-9]{1,9}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(first)).filter(ProcessHandle::isAlive);
  }

  /** Whether a process was started with these words in its command line. */
  static boolean commandHas(ProcessHandle process, String... words) {
    return fileHas(process, "cmdline", words);
  }

  /** Whether a process was started with this in its environment. */
  static boolean environmentHas(ProcessHandle process, String entry) {
    return fileHas(process, "environ", entry);
  }

  private static boolean fileHas(ProcessHandle process, String file, String... words) {
    try {
      byte[] bytes = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), file));
      String text = new String(bytes, StandardCharsets.UTF_8);
      for (String word : words) {
        if (!text.contains(word)) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a process still runs; one that ended and whom nobody has asked for does not. */
  static boolean runs(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z' && process.isAlive();
    } catch (IOException e) {
      return false;
    }
  }

  /** The living processes whose working folder this is. */
  static List<ProcessHandle> workingIn(Path folder) {
    return ProcessHandle.allProcesses().filter(process -> worksIn(process, folder)).toList();
  }

  private static boolean worksIn(ProcessHandle process, Path folder) {
    try {
      Path link = Path.of("/proc", Long.toString(process.pid()), "cwd");
      return Files.readSymbolicLink(link).equals(folder.toRealPath());
    } catch (IOException e) {
      return false; // gone meanwhile, or someone else's
    }
  }

  /** Asks a process to end, and makes it after the patience is over. */
  static void end(ProcessHandle process, Duration patience) {
    process.destroy();
    if (!gone(process, patience)) {
      process.destroyForcibly();
      gone(process, Duration.ofSeconds(10));
    }
  }

  private static boolean gone(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return !process.isAlive();
    }
  }
}
