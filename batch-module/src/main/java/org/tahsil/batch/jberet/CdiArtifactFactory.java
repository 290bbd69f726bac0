package org.tahsil.batch.jberet;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jberet.creation.AbstractArtifactFactory;
import org.jspecify.annotations.Nullable;

/** Makes batch artifacts of dependent CDI beans, named in the job's XML; each use its own. */
final class CdiArtifactFactory extends AbstractArtifactFactory {
  private final BeanManager beans;
  private final Map<Object, CreationalContext<?>> contexts =
      Collections.synchronizedMap(new IdentityHashMap<>());

  CdiArtifactFactory(BeanManager beans) {
    this.beans = beans;
  }

  @Override
  public Object create(String ref, @Nullable Class<?> type, ClassLoader loader) {
    Bean<?> bean = bean(ref, loader);
    CreationalContext<?> context = beans.createCreationalContext(bean);
    Object artifact = beans.getReference(bean, bean.getBeanClass(), context);
    contexts.put(artifact, context);
    return artifact;
  }

  @Override
  public void destroy(@Nullable Object artifact) {
    CreationalContext<?> context = artifact == null ? null : contexts.remove(artifact);
    if (context != null) {
      context.release();
    }
  }

  @Override
  public Class<?> getArtifactClass(String ref, ClassLoader loader) {
    return bean(ref, loader).getBeanClass();
  }

  private Bean<?> bean(String ref, ClassLoader loader) {
    Bean<?> bean = findBean(ref, beans, loader);
    if (bean == null) {
      throw new IllegalStateException("no bean is named " + ref);
    }
    return bean;
  }
}
