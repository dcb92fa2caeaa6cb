package dev.tillgate.surface.cli;

import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationSet;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The catalogue as the classes declare it, without a server. */
final class DeclaredOperations {
  private static final String OURS = "dev.tillgate";

  private DeclaredOperations() {}

  static OperationCatalog read() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class));
    List<Class<?>> types = new ArrayList<>();
    for (BeanDefinition found : scanner.findCandidateComponents(OURS)) {
      Class<?> type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
      if (OperationSet.class.isAssignableFrom(type)) {
        types.add(type);
      }
    }
    return OperationCatalog.describe(types);
  }
}
