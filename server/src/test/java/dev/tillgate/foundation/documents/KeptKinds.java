package dev.tillgate.foundation.documents;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Where a server's documents of all kinds are found. */
@Component
class KeptKinds {
  private final ListableBeanFactory beans;

  KeptKinds(ListableBeanFactory beans) {
    this.beans = beans;
  }

  /** The documents of all kinds, by what their notices begin with. */
  Map<String, Documents<?>> all() {
    Map<String, Documents<?>> all = new TreeMap<>();
    for (Object bean : beans.getBeansOfType(Object.class).values()) {
      for (Field field : bean.getClass().getDeclaredFields()) {
        if (field.getType() == Documents.class) {
          Documents<?> documents = read(bean, field);
          all.put(documents.kind.topic(), documents);
        }
      }
    }
    return all;
  }

  private static Documents<?> read(Object bean, Field field) {
    try {
      field.setAccessible(true);
      return (Documents<?>) field.get(bean);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
