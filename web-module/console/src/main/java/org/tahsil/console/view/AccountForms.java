package org.tahsil.console.view;

import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Form;

/**
 * The forms on an account's page; null for one that the reader may not use.
 *
 * @param payment to record a payment
 * @param hold to place a hold
 * @param promise to take a promise
 */
public record AccountForms(@Nullable Form payment, @Nullable Form hold, @Nullable Form promise) {}
