package org.tahsil.shared.store;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * A container in a few lines: wires beans by type, opens a transaction around calls of EJBs, and
 * hands events to observers at once.
 */
public final class TestServer {
  private final TestTransactions transactions = new TestTransactions(TestDatabase.freshSource());
  private final Jdbi jdbi = transactions.jdbi();
  private final List<Object> beans = new ArrayList<>();

  /** Knows the Jdbi of a fresh database and these beans, which it wires. */
  public TestServer(Object... given) {
    beans.add(jdbi);
    beans.addAll(List.of(given));
    beans.forEach(this::wire);
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  public TestTransactions transactions() {
    return transactions;
  }

  /** The bean of an interface; an EJB comes with a transaction around each call. */
  public <T> T get(Class<T> type) {
    Object bean =
        beans.stream()
            .filter(type::isInstance)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no bean " + type));
    if (!type.isInterface() || !bean.getClass().isAnnotationPresent(Stateless.class)) {
      return type.cast(bean);
    }
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> transactions.in(() -> invoke(bean, method, arguments))));
  }

  private void wire(Object bean) {
    for (Class<?> type = bean.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        boolean wanted =
            field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(EJB.class);
        if (wanted && !field.getType().isPrimitive()) {
          set(bean, field);
        }
      }
    }
  }

  private void set(Object bean, Field field) {
    try {
      field.setAccessible(true);
      field.set(bean, wanted(field));
    } catch (IllegalAccessException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private Object wanted(Field field) {
    if (field.getType() == Instance.class) {
      return every(field);
    }
    return field.getType() == Event.class ? event() : get(field.getType());
  }

  /** All beans of the type that an Instance names. */
  private Object every(Field field) {
    Class<?> type =
        (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
    return Proxy.newProxyInstance(
        Instance.class.getClassLoader(),
        new Class<?>[] {Instance.class},
        (proxy, method, arguments) -> {
          if (!method.getName().equals("stream")) {
            throw new UnsupportedOperationException(method.getName());
          }
          return beans.stream().filter(type::isInstance);
        });
  }

  private Object event() {
    return Proxy.newProxyInstance(
        Event.class.getClassLoader(),
        new Class<?>[] {Event.class},
        (proxy, method, arguments) -> {
          if (!method.getName().equals("fire")) {
            throw new UnsupportedOperationException(method.getName());
          }
          fire(arguments[0]);
          return null;
        });
  }

  private void fire(Object event) {
    for (Object bean : beans) {
      for (Method method : bean.getClass().getDeclaredMethods()) {
        if (method.getParameterCount() == 1
            && method.getParameters()[0].isAnnotationPresent(Observes.class)
            && method.getParameterTypes()[0].isInstance(event)) {
          method.setAccessible(true);
          invoke(bean, method, event);
        }
      }
    }
  }

  private static Object invoke(Object bean, Method method, Object... arguments) {
    try {
      return method.invoke(bean, arguments);
    } catch (InvocationTargetException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failure.getCause());
    } catch (IllegalAccessException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
