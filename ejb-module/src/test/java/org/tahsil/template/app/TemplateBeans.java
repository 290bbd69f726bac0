package org.tahsil.template.app;

import java.util.List;
import org.tahsil.template.store.SubjectFactsStore;
import org.tahsil.template.store.TemplateStore;
import org.tahsil.template.store.TemplateTermsStore;

/** The beans of the feature for tests, in the order in which they need each other. */
public final class TemplateBeans {

  private TemplateBeans() {}

  /** New ones; they need those of approvals, contacts and delinquency. */
  public static List<Object> all() {
    return List.of(
        new TemplateStore(),
        new TemplateTermsStore(),
        new SubjectFactsStore(),
        new Demands(),
        new TemplateSettingsService(),
        new TemplateBook(),
        new HeardWord(),
        new Previewing(),
        new MessageWriterService(),
        new TemplatesService());
  }
}
