package org.tahsil.api.web;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.tahsil.api.problem.RequestRefused;

/** Refuses a query parameter that nothing reads: a misspelt as_of must not mean today. */
@Provider
@Priority(Priorities.USER - 1)
public class KnownParameters implements ContainerRequestFilter {
  private static final Map<Method, Set<String>> NAMES = new ConcurrentHashMap<>();

  @Context ResourceInfo resource;
  @Context HttpServletRequest servlet;

  @Override
  public void filter(ContainerRequestContext request) {
    Method method = resource.getResourceMethod();
    if (method == null) {
      return;
    }
    Set<String> known = NAMES.computeIfAbsent(method, KnownParameters::names);
    parameters(request)
        .forEach(
            (name, values) -> {
              if (!known.contains(name)) {
                throw refused(name, values.isEmpty() ? "" : values.get(0), known);
              }
              if (values.size() > 1) {
                throw RequestRefused.malformed(
                    "FIELD_INVALID", name, String.join(", ", values), "Give it once.");
              }
              if (values.get(0).chars().anyMatch(Character::isISOControl)) {
                throw RequestRefused.malformed(
                    "FIELD_INVALID", name, values.get(0), "Write no control characters.");
              }
            });
  }

  private MultivaluedMap<String, String> parameters(ContainerRequestContext request) {
    try {
      return request.getUriInfo().getQueryParameters();
    } catch (IllegalArgumentException unreadable) {
      RequestRefused refused =
          RequestRefused.malformed(
              "FIELD_INVALID",
              "query",
              servlet.getQueryString(),
              "Write other characters as their UTF-8 bytes, each as % and two hex digits.");
      refused.initCause(unreadable);
      throw refused;
    }
  }

  /** The names of the query parameters that a method reads. */
  static Set<String> names(Method method) {
    Set<String> names = new TreeSet<>();
    for (Parameter parameter : method.getParameters()) {
      QueryParam query = parameter.getAnnotation(QueryParam.class);
      if (query != null) {
        names.add(query.value());
      }
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        for (Field field : parameter.getType().getDeclaredFields()) {
          QueryParam inBean = field.getAnnotation(QueryParam.class);
          if (inBean != null) {
            names.add(inBean.value());
          }
        }
      }
    }
    return names;
  }

  private static RequestRefused refused(String name, String value, Set<String> known) {
    return RequestRefused.malformed(
        "UNKNOWN_PARAMETER",
        name,
        value,
        known.isEmpty() ? "Leave it out." : "Use " + String.join(", ", known) + ".");
  }
}
