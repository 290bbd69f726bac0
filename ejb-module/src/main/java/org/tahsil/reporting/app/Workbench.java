package org.tahsil.reporting.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.tahsil.reporting.store.Claims.Claim;

/** The runs that are under way in this server. */
@ApplicationScoped
public class Workbench {
  private final Map<UUID, Run> runs = new ConcurrentHashMap<>();

  Run begin(Claim claim) {
    Run run = new Run(claim);
    runs.put(claim.run(), run);
    return run;
  }

  void end(Run run) {
    runs.remove(run.claim().run());
  }

  /** Those that go on. One that was halted has no place any more, however long it hangs. */
  List<Run> working() {
    return runs.values().stream().filter(run -> run.halted() == null).toList();
  }

  /** Those that were halted and have not ended yet. */
  List<Run> halted() {
    return runs.values().stream().filter(run -> run.halted() != null).toList();
  }
}
