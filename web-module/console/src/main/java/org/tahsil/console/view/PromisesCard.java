package org.tahsil.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Form;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;

/**
 * The promises and plans of an account, newest first.
 *
 * @param form to take a promise, null if the reader may not
 * @param planHref where a plan is agreed on, null if the reader may not
 */
public record PromisesCard(
    List<PromiseLine> lines, @Nullable Form form, @Nullable String planHref) {

  static PromisesCard of(Wording wording, AccountFacts facts, Rights rights, @Nullable Form form) {
    String path = Paths.account(facts.portfolio().code(), facts.position().account().facts().ref());
    return new PromisesCard(
        facts.promises().stream()
            .map(
                found ->
                    PromiseLine.of(
                        wording, found, rights.takePromises(), path + "/promises/" + found.id()))
            .toList(),
        form,
        rights.takePromises() ? path + "/plan" : null);
  }
}
