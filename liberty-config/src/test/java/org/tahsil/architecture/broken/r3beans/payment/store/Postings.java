package org.tahsil.architecture.broken.r3beans.payment.store;

import jakarta.ejb.Stateless;

/** A bean in a store. */
@Stateless
public class Postings {}
