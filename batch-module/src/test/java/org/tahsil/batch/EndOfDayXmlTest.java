package org.tahsil.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class EndOfDayXmlTest {
  private Document job;

  @BeforeEach
  void read() throws Exception {
    job =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(
                EndOfDayXmlTest.class
                    .getResource("/META-INF/batch-jobs/end-of-day.xml")
                    .toExternalForm());
  }

  @Test
  void theStepsFollowEachOtherFromPlanToClose() {
    List<String> order = new ArrayList<>();
    for (String next = "plan"; !next.isEmpty(); next = step(next).getAttribute("next")) {
      order.add(next);
    }
    assertThat(order)
        .containsExactly(
            "plan",
            "age",
            "classify",
            "spread",
            "alert",
            "promise",
            "settle",
            "score",
            "case",
            "schedule",
            "remind",
            "campaign",
            "close");
  }

  @Test
  void everyStepOfUnitsIsWorkedInFourSharesThatCoverAllUnits() {
    for (String name :
        List.of(
            "age",
            "classify",
            "spread",
            "alert",
            "promise",
            "settle",
            "score",
            "case",
            "schedule",
            "remind",
            "campaign")) {
      Element plan = (Element) step(name).getElementsByTagName("plan").item(0);
      assertThat(plan.getAttribute("partitions")).isEqualTo("4");
      List<String> shares = new ArrayList<>();
      NodeList properties = plan.getElementsByTagName("property");
      for (int i = 0; i < properties.getLength(); i++) {
        shares.add(((Element) properties.item(i)).getAttribute("value"));
      }
      assertThat(shares).containsExactly("0/4", "1/4", "2/4", "3/4");
    }
  }

  private Element step(String id) {
    NodeList steps = job.getElementsByTagName("step");
    for (int i = 0; i < steps.getLength(); i++) {
      Element step = (Element) steps.item(i);
      if (step.getAttribute("id").equals(id)) {
        return step;
      }
    }
    throw new AssertionError("no step " + id);
  }
}
