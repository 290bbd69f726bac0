package org.tahsil.console.view;

import org.tahsil.console.page.Heading;
import org.tahsil.console.text.Wording;

/**
 * What is said when a page cannot be shown.
 *
 * @param status HTTP status
 * @param text what the reader can do
 */
public record ErrorPage(Heading heading, int status, String text, String icon) {

  /** The page of a status; others than 403, 404 and 409 are shown as the server's fault. */
  public static ErrorPage of(Wording wording, int status) {
    String known =
        switch (status) {
          case 400, 403, 404, 405 -> Integer.toString(status);
          default -> status < 500 ? "400" : "500";
        };
    return new ErrorPage(
        Heading.of(wording.say("error_" + known + "_title")),
        status,
        wording.say("error_" + known + "_text"),
        switch (known) {
          case "403" -> "lock";
          case "404" -> "search";
          default -> "warn";
        });
  }
}
