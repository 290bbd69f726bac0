package org.tahsil.api.openapi;

import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tahsil.api.Resources;

/** The roles that may call each operation, read from the annotations that guard it. */
final class RolesOfOperations {
  private RolesOfOperations() {}

  /** Operation id to role names, joined by comma and blank. */
  static Map<String, String> read() {
    Map<String, String> roles = new TreeMap<>();
    for (Class<?> resource : Resources.ALL) {
      for (Method method : resource.getDeclaredMethods()) {
        Operation operation = method.getAnnotation(Operation.class);
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        if (operation != null && allowed != null) {
          roles.put(operation.operationId(), String.join(", ", List.of(allowed.value())));
        }
      }
    }
    return roles;
  }
}
