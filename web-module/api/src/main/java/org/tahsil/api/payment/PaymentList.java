package org.tahsil.api.payment;

import java.util.List;

/** The live payments of an account, newest value date first. */
record PaymentList(String accountRef, String currency, List<PaymentView> payments) {}
