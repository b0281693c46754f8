package org.plimsoll.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What the JVM says about the work of this thread and of the process. */
final class Meter {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Meter() {}

  /** Processor time of this thread in nanoseconds; other processes do not lengthen it. */
  static long threadTime() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /** Processor time of the whole JVM in nanoseconds, its compilers and collectors included. */
  static long processTime() {
    return SYSTEM.getProcessCpuTime();
  }

  /** Bytes this thread has allocated. */
  static long allocated() {
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  /** Bytes in use after a collection. */
  static long heapInUse() {
    Runtime runtime = Runtime.getRuntime();
    runtime.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
