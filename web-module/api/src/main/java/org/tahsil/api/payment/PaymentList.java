package org.tahsil.api.payment;

import java.util.List;

/** What was posted to an account, newest value date first. */
record PaymentList(String accountRef, String currency, List<PaymentView> payments) {}
