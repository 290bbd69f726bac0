package org.tahsil.console.view;

import java.util.Set;

/**
 * What a reader may do. The resources guard the same by their roles; this only decides what is
 * offered.
 *
 * @param name of the reader, for what is only for whoever did something
 */
public record Rights(Set<String> roles, String name) {
  public static final String VIEWER = "viewer";
  public static final String AGENT = "agent";
  public static final String MANAGER = "manager";
  public static final String OPERATOR = "operator";
  public static final String INTEGRATOR = "integrator";
  public static final String ADMIN = "admin";

  /** Of somebody who did nothing yet. */
  public Rights(Set<String> roles) {
    this(roles, "");
  }

  public boolean any(String... wanted) {
    for (String role : wanted) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }

  public boolean recordPayments() {
    return any(AGENT, MANAGER, INTEGRATOR, ADMIN);
  }

  public boolean reversePayments() {
    return any(MANAGER, INTEGRATOR, ADMIN);
  }

  public boolean placeHolds() {
    return any(AGENT, MANAGER, INTEGRATOR, ADMIN);
  }

  public boolean overrideAutomation() {
    return any(AGENT, MANAGER, ADMIN);
  }

  public boolean takePromises() {
    return any(AGENT, MANAGER, INTEGRATOR, ADMIN);
  }

  public boolean offerSettlements() {
    return any(AGENT, MANAGER, ADMIN);
  }

  /** Whether an offer that somebody made can be withdrawn. */
  public boolean withdrawOffer(String maker) {
    return leadAgents() || (any(AGENT) && maker.equals(name));
  }

  public boolean redactEvidence() {
    return any(MANAGER, ADMIN);
  }

  public boolean seeApprovals() {
    return any(VIEWER, AGENT, MANAGER, ADMIN);
  }

  public boolean seeTemplates() {
    return any(VIEWER, AGENT, MANAGER, ADMIN);
  }

  public boolean writeTemplates() {
    return any(MANAGER, ADMIN);
  }

  public boolean seeCampaigns() {
    return any(VIEWER, AGENT, MANAGER, ADMIN);
  }

  public boolean leadCampaigns() {
    return any(MANAGER, ADMIN);
  }

  public boolean tellConcerns() {
    return any(AGENT, MANAGER, INTEGRATOR, ADMIN);
  }

  public boolean tellContactFacts() {
    return any(AGENT, MANAGER, INTEGRATOR, ADMIN);
  }

  public boolean setRulesAside() {
    return any(AGENT, MANAGER, ADMIN);
  }

  public boolean withdrawHolds() {
    return any(MANAGER, ADMIN);
  }

  public boolean handleAlerts() {
    return any(AGENT, MANAGER, ADMIN);
  }

  public boolean workCases() {
    return any(AGENT, MANAGER, ADMIN);
  }

  public boolean seeEscalations() {
    return any(VIEWER, AGENT, MANAGER, ADMIN);
  }

  public boolean leadAgents() {
    return any(MANAGER, ADMIN);
  }

  public boolean smartCollect() {
    return any(INTEGRATOR, OPERATOR, ADMIN);
  }

  public boolean runNights() {
    return any(OPERATOR, ADMIN);
  }

  public boolean seeNights() {
    return any(MANAGER, OPERATOR, INTEGRATOR, ADMIN);
  }

  public boolean seeMailbox() {
    return any(MANAGER, OPERATOR, INTEGRATOR, ADMIN);
  }

  public boolean seeDeadLetters() {
    return any(MANAGER, OPERATOR, ADMIN);
  }

  public boolean redriveDeadLetters() {
    return any(OPERATOR, ADMIN);
  }

  public boolean settleUnknownMessages() {
    return any(MANAGER, ADMIN);
  }

  public boolean manageWebhooks() {
    return any(ADMIN);
  }

  public boolean printedReports() {
    return any(MANAGER, ADMIN);
  }
}
