package org.tahsil.console;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Puts the pages at the root of the server. */
@ApplicationPath("/")
public class ConsoleApplication extends Application {}
