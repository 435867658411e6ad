package dev.incipit.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the parts of a search are shared among processors. */
class SearchTasksTest {
  private final SearchTasks tasks = new SearchTasks();

  @AfterEach
  void end() {
    tasks.close();
  }

  @Test
  void everyPartIsDoneOnceHoweverManyAskAtOnce() throws Exception {
    List<Thread> askers = new ArrayList<>();
    AtomicInteger done = new AtomicInteger();
    AtomicInteger seenDone = new AtomicInteger();
    for (int i = 0; i < 8; i++) {
      askers.add(
          Thread.startVirtualThread(() -> {
            List<FutureTask<?>> parts = new ArrayList<>();
            for (int part = 0; part < 100; part++) {
              parts.add(new FutureTask<>(done::incrementAndGet));
            }
            try {
              tasks.share(parts);
            } catch (IOException e) {
              throw new AssertionError(e);
            }
            seenDone.addAndGet((int) parts.stream().filter(FutureTask::isDone).count());
          }));
    }
    for (Thread asker : askers) {
      asker.join();
    }
    assertEquals(800, done.get());
    assertEquals(800, seenDone.get());
  }

  @Test
  void aPartThatFailsTellsWhoAsksForItAndLeavesTheOthersDone() throws Exception {
    FutureTask<String> bad =
        new FutureTask<>(() -> {
          throw new IOException("no such block");
        });
    FutureTask<String> wrong =
        new FutureTask<>(() -> {
          throw new IllegalStateException("bug");
        });
    FutureTask<String> good = new FutureTask<>(() -> "given");
    tasks.share(List.of(bad, wrong, good));
    assertEquals("given", SearchTasks.result(good));
    IOException failed = assertThrows(IOException.class, () -> SearchTasks.result(bad));
    assertEquals("no such block", failed.getMessage());
    assertThrows(IllegalStateException.class, () -> SearchTasks.result(wrong));
  }
}
