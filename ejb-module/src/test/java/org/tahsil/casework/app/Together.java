package org.tahsil.casework.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does things at the same time, each on a thread and so on a connection of its own. */
final class Together {

  private Together() {}

  static List<String> run(int times, Callable<String> work) throws Exception {
    return run(Collections.nCopies(times, work));
  }

  static List<String> run(List<Callable<String>> tries) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tries.size());
    try {
      List<String> answers = new ArrayList<>();
      for (Future<String> answer : threads.invokeAll(tries)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdown();
    }
  }
}
