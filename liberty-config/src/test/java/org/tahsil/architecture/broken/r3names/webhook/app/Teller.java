package org.tahsil.architecture.broken.r3names.webhook.app;

import jakarta.ejb.Stateless;

/** Two features have a bean of this name. */
@Stateless
public class Teller {}
