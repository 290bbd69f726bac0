package org.tahsil.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.campaign.CampaignState;
import org.tahsil.campaign.VersionState;

/** Which state follows on which: every from with every to. */
class StatesTest {

  @ParameterizedTest
  @CsvSource({
    "READY, RUNNING KILLED",
    "RUNNING, PAUSED KILLED",
    "PAUSED, RUNNING KILLED",
    "KILLED, ''"
  })
  void aCampaignRunsIsPausedOrKilled(CampaignState from, String to) {
    for (CampaignState next : CampaignState.values()) {
      assertThat(from.mayBecome(next))
          .as(from + " to " + next)
          .isEqualTo(java.util.Set.of(to.split(" ", -1)).contains(next.name()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT, SUBMITTED RETIRED",
    "SUBMITTED, APPROVED DECLINED DRAFT RETIRED",
    "APPROVED, RETIRED",
    "DECLINED, ''",
    "RETIRED, ''"
  })
  void aVersionIsAgreedToAndRetired(VersionState from, String to) {
    for (VersionState next : VersionState.values()) {
      assertThat(from.mayBecome(next))
          .as(from + " to " + next)
          .isEqualTo(java.util.Set.of(to.split(" ", -1)).contains(next.name()));
    }
  }
}
