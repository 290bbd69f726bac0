package org.tahsil.console.view;

import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Heading;
import org.tahsil.console.text.Wording;

/**
 * The sign-in page.
 *
 * @param action where the form posts to
 * @param error what went wrong last time, null the first time
 */
public record SignInPage(Heading heading, String action, @Nullable String error, String user) {

  public static SignInPage of(Wording wording, String action, @Nullable String error, String user) {
    return new SignInPage(Heading.of(wording.say("sign_in_title")), action, error, user);
  }
}
