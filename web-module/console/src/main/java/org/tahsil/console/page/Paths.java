package org.tahsil.console.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Map.Entry;
import java.util.StringJoiner;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.PortfolioCode;

/** The addresses of the pages; references of others are escaped. */
public final class Paths {
  private Paths() {}

  public static String portfolio(PortfolioCode code) {
    return "/portfolios/" + escaped(code.value());
  }

  public static String accounts(PortfolioCode code) {
    return portfolio(code) + "/accounts";
  }

  /** What is known of an account's customer that bears on contacts. */
  public static String contactFacts(PortfolioCode code, AccountRef ref) {
    return account(code, ref) + "/contact-facts";
  }

  public static String account(PortfolioCode code, AccountRef ref) {
    return accounts(code) + "/" + escaped(ref.value());
  }

  /** Where an account is offered to settle. */
  public static String settlement(PortfolioCode code, AccountRef ref) {
    return account(code, ref) + "/settlement";
  }

  /** The words of messages. */
  public static String templates(PortfolioCode code) {
    return portfolio(code) + "/templates";
  }

  /** Sequences of messages. */
  public static String campaigns(PortfolioCode code) {
    return portfolio(code) + "/campaigns";
  }

  /** Where what is done with campaigns posts to. */
  public static String campaignActs(PortfolioCode code) {
    return portfolio(code) + "/campaign-acts";
  }

  /** Where a version of a campaign is written. */
  public static String campaignDraft(PortfolioCode code) {
    return portfolio(code) + "/campaign-draft";
  }

  public static String approvals(PortfolioCode code) {
    return portfolio(code) + "/approvals";
  }

  /** Where what is done with the case of an account's customer posts to. */
  public static String casework(PortfolioCode code, AccountRef ref) {
    return portfolio(code) + "/casework/" + escaped(ref.value());
  }

  /** Where what is done with the steps of the case of an account's customer posts to. */
  public static String escalation(PortfolioCode code, AccountRef ref) {
    return portfolio(code) + "/escalation/" + escaped(ref.value());
  }

  public static String escalations(PortfolioCode code) {
    return portfolio(code) + "/escalations";
  }

  public static String agencies(PortfolioCode code) {
    return portfolio(code) + "/agencies";
  }

  /** What customers said that stands against collecting. */
  public static String concerns(PortfolioCode code) {
    return portfolio(code) + "/concerns";
  }

  public static String concern(PortfolioCode code, long id) {
    return concerns(code) + "/" + id;
  }

  /** Whom to work next. */
  public static String worklist(PortfolioCode code) {
    return portfolio(code) + "/work";
  }

  /** The accounts that people have taken over. */
  public static String overrides(PortfolioCode code) {
    return portfolio(code) + "/overrides";
  }

  public static String smartCollect(PortfolioCode code, CustomerRef ref) {
    return portfolio(code) + "/customers/" + escaped(ref.value()) + "/smart-collect";
  }

  public static String nights(PortfolioCode code) {
    return portfolio(code) + "/nights";
  }

  public static String prepared(PortfolioCode code) {
    return portfolio(code) + "/prepared-reports";
  }

  /** The address with the parameters that are not empty, in the order of the map. */
  public static String query(String path, Map<String, String> parameters) {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    for (Entry<String, String> parameter : parameters.entrySet()) {
      if (!parameter.getValue().isEmpty()) {
        query.add(parameter.getKey() + "=" + escaped(parameter.getValue()));
      }
    }
    return path + query;
  }

  /** One segment of a path or one value of a query. */
  public static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
