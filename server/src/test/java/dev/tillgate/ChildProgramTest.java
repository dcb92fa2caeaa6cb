package dev.tillgate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProgramTest {
  @Test
  void programThatDoesNotEnd_isEnded_andWhatItSaidIsShown(@TempDir Path directory)
      throws Exception {
    String program = "echo $$ > id; echo stuck here; exec sleep 600";
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(
            () ->
                ChildProgram.run(
                    directory, List.of("sh", "-c", program), Map.of(), Duration.ofSeconds(1)))
        .withMessageContaining("stuck here");
    long id = Long.parseLong(Files.readString(directory.resolve("id")).strip());
    assertThat(ProcessHandle.of(id).filter(ProcessHandle::isAlive)).isEmpty();
  }
}
