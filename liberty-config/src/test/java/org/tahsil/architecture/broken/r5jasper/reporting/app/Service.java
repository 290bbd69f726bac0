package org.tahsil.architecture.broken.r5jasper.reporting.app;

import net.sf.jasperreports.engine.JasperPrint;
import org.jspecify.annotations.Nullable;

/** Prints outside of reports. */
public final class Service {
  @Nullable JasperPrint print;
}
