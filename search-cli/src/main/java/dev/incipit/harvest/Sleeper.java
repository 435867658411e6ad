package dev.incipit.harvest;

import java.time.Duration;

/** Lets time pass. */
public interface Sleeper {

  /** Waits. */
  void sleep(Duration time) throws InterruptedException;
}
