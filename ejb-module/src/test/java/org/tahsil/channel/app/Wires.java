package org.tahsil.channel.app;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.util.Arrays;

/** Puts collaborators where a bean wants them, by their type. */
public final class Wires {

  private Wires() {}

  public static <T> T into(T bean, Object... collaborators) {
    for (Field field : bean.getClass().getDeclaredFields()) {
      if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(EJB.class)) {
        Object found =
            Arrays.stream(collaborators)
                .filter(field.getType()::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing for " + field));
        set(bean, field, found);
      }
    }
    return bean;
  }

  private static void set(Object bean, Field field, Object value) {
    try {
      field.setAccessible(true);
      field.set(bean, value);
    } catch (IllegalAccessException refused) {
      throw new IllegalStateException(refused);
    }
  }
}
