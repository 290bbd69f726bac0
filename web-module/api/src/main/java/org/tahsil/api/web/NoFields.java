package org.tahsil.api.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.tahsil.api.problem.RequestRefused;

/**
 * Refuses fields in the body of a write that reads none: who writes a reason there must not think
 * that it was kept. No body, an empty one and {@code {}} are taken.
 */
@Provider
@Priority(Priorities.USER - 1)
public class NoFields implements ContainerRequestFilter {
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
  private static final List<Class<? extends Annotation>> NO_BODY =
      List.of(PathParam.class, QueryParam.class, BeanParam.class, HeaderParam.class, Context.class);

  @Context ResourceInfo resource;

  /**
   * Reads the body if nobody else will.
   *
   * @throws RequestRefused if it is no object, or one with a field
   */
  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    Method method = resource.getResourceMethod();
    if (method == null || READS.contains(request.getMethod()) || takesBody(method)) {
      return;
    }
    String body = JsonBody.text(request.getEntityStream(), request.getMediaType());
    if (!body.isBlank()) {
      KnownFields.none(JsonBody.object(body));
    }
    request.setEntityStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether a method is given the body of its request, in whatever form. */
  static boolean takesBody(Method method) {
    return Arrays.stream(method.getParameters()).anyMatch(NoFields::isBody);
  }

  private static boolean isBody(Parameter parameter) {
    return NO_BODY.stream().noneMatch(parameter::isAnnotationPresent);
  }
}
