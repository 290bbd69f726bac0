package org.tahsil.api.casework;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.casework.Staff;

/** Where an agent works. */
@Schema(name = "AgentDesk")
record DeskView(
    String agent,
    @Nullable String team,
    List<String> languages,
    List<String> skills,
    boolean takesCases) {

  static DeskView of(Staff.Desk desk) {
    return new DeskView(
        desk.user(), desk.team(), desk.languages(), desk.skills(), desk.takesCases());
  }
}
