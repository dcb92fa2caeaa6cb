package dev.tillgate.foundation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class IdsTest {
  private static final int EACH = 2500;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MERCHANT")
  void numbers_neverRepeat_amongNodesAndThreads(Ids.Pool pool) throws Exception {
    JdbcClient jdbc = TestServer.bean(JdbcClient.class);
    List<Ids> nodes = List.of(new Ids(jdbc), new Ids(jdbc), TestServer.bean(Ids.class));
    List<Callable<List<Long>>> calls = new ArrayList<>();
    for (Ids node : nodes) {
      for (int thread = 0; thread < 2; thread++) {
        calls.add(() -> LongStream.range(0, EACH).mapToObj(n -> node.next(pool)).toList());
      }
    }
    Set<Long> seen = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
      for (var future : threads.invokeAll(calls)) {
        List<Long> numbers = future.get();
        assertThat(numbers).isSorted();
        seen.addAll(numbers);
      }
    }
    assertThat(seen).hasSize(calls.size() * EACH);
  }
}
